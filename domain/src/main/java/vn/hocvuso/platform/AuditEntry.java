package vn.hocvuso.platform;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.UnitId;

/**
 * One line of the audit: who did what to whom, where, and what it was before and after. When and from where {@link Audit}
 * knows by itself.
 *
 * @param id 0 until it is written
 * @param at null until it is written
 * @param who null for the system
 * @param action such as {@code role.given}: lower-case words, a thing and what happened to it
 * @param about null where it is about nobody in particular; then values name nobody
 * @param origin null until it is written
 * @param before values by name
 */
public record AuditEntry(
        long id,
        Instant at,
        PersonId who,
        String action,
        PersonId about,
        UnitId unit,
        Origin origin,
        Map<String, String> before,
        Map<String, String> after) {

    public AuditEntry {
        before = Map.copyOf(before);
        after = Map.copyOf(after);
    }

    public static AuditEntry of(Caller caller, String action) {
        return of(caller.person(), action);
    }

    /** @param who null for the system */
    public static AuditEntry of(PersonId who, String action) {
        return new AuditEntry(0, null, who, action, null, null, null, Map.of(), Map.of());
    }

    public AuditEntry about(PersonId person) {
        return new AuditEntry(id, at, who, action, person, unit, origin, before, after);
    }

    public AuditEntry at(UnitId place) {
        return new AuditEntry(id, at, who, action, about, place, origin, before, after);
    }

    /** @param value null is left out */
    public AuditEntry before(String name, Object value) {
        return new AuditEntry(id, at, who, action, about, unit, origin, with(before, name, value), after);
    }

    /** @param value null is left out */
    public AuditEntry after(String name, Object value) {
        return new AuditEntry(id, at, who, action, about, unit, origin, before, with(after, name, value));
    }

    AuditEntry from(Instant now, Origin place) {
        return new AuditEntry(id, now, who, action, about, unit, place, before, after);
    }

    private static Map<String, String> with(Map<String, String> values, String name, Object value) {
        var more = new HashMap<>(values);
        more.put(name, Objects.toString(value, null));
        more.values().removeIf(Objects::isNull);
        return more;
    }
}
