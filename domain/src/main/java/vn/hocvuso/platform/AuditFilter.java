package vn.hocvuso.platform;

import java.time.Instant;
import java.util.Set;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.UnitId;

/**
 * Which lines of the audit are wanted; what is null does not matter, and a set that is empty finds nothing.
 *
 * @param who any of them did it
 * @param about any of them it was done to
 * @param units at any of them; lines that stand at no unit are found by null alone
 * @param from the first instant, included
 * @param to the last, not included
 * @param olderThan the number of the last line of the page before; null for the newest page
 */
public record AuditFilter(
        Set<PersonId> who,
        Set<PersonId> about,
        Set<UnitId> units,
        String action,
        Instant from,
        Instant to,
        Long olderThan) {

    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null, null);

    public AuditFilter {
        who = who == null ? null : Set.copyOf(who);
        about = about == null ? null : Set.copyOf(about);
        units = units == null ? null : Set.copyOf(units);
    }

    public AuditFilter by(PersonId person) {
        return byAny(Set.of(person));
    }

    /** @param persons null for anybody */
    public AuditFilter byAny(Set<PersonId> persons) {
        return new AuditFilter(persons, about, units, action, from, to, olderThan);
    }

    public AuditFilter about(PersonId person) {
        return aboutAny(Set.of(person));
    }

    /** @param persons null for anybody, and for nobody */
    public AuditFilter aboutAny(Set<PersonId> persons) {
        return new AuditFilter(who, persons, units, action, from, to, olderThan);
    }

    public AuditFilter at(UnitId place) {
        return atAny(Set.of(place));
    }

    /** @param places null for everywhere */
    public AuditFilter atAny(Set<UnitId> places) {
        return new AuditFilter(who, about, places, action, from, to, olderThan);
    }

    public AuditFilter doing(String what) {
        return new AuditFilter(who, about, units, what, from, to, olderThan);
    }

    public AuditFilter between(Instant first, Instant last) {
        return new AuditFilter(who, about, units, action, first, last, olderThan);
    }

    public AuditFilter after(AuditEntry lastOfPage) {
        return olderThan(lastOfPage.id());
    }

    /** @param line null for the newest page */
    public AuditFilter olderThan(Long line) {
        return new AuditFilter(who, about, units, action, from, to, line);
    }
}
