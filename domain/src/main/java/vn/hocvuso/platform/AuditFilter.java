package vn.hocvuso.platform;

import java.time.Instant;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.UnitId;

/**
 * Which lines of the audit are wanted; what is null does not matter.
 *
 * @param from the first instant, included
 * @param to the last, not included
 * @param olderThan the number of the last line of the page before; null for the newest page
 */
public record AuditFilter(
        PersonId who, PersonId about, UnitId unit, String action, Instant from, Instant to, Long olderThan) {

    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null, null);

    public AuditFilter by(PersonId person) {
        return new AuditFilter(person, about, unit, action, from, to, olderThan);
    }

    public AuditFilter about(PersonId person) {
        return new AuditFilter(who, person, unit, action, from, to, olderThan);
    }

    public AuditFilter at(UnitId place) {
        return new AuditFilter(who, about, place, action, from, to, olderThan);
    }

    public AuditFilter doing(String what) {
        return new AuditFilter(who, about, unit, what, from, to, olderThan);
    }

    public AuditFilter between(Instant first, Instant last) {
        return new AuditFilter(who, about, unit, action, first, last, olderThan);
    }

    public AuditFilter after(AuditEntry lastOfPage) {
        return new AuditFilter(who, about, unit, action, from, to, lastOfPage.id());
    }
}
