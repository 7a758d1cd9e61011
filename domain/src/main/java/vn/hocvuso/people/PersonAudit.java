package vn.hocvuso.people;

import java.util.List;
import java.util.stream.Stream;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.platform.AuditEntry;
import vn.hocvuso.platform.Caller;

/** What the audit is told of a person who is new, or of whom a list says something new. */
final class PersonAudit {

    private PersonAudit() {}

    static AuditEntry added(Caller caller, PersonId person, UnitId unit, Newcomer newcomer) {
        return AuditEntry.of(caller, "person.added")
                .about(person)
                .at(unit)
                .after("name", newcomer.name())
                .after("birth-date", newcomer.birthDate())
                .after("phone", newcomer.phone())
                .after("email", newcomer.email())
                .after("identity", newcomer.identity())
                .after("position", newcomer.place().position())
                .after("audience", newcomer.place().audience().code())
                .after("group", newcomer.place().group());
    }

    /** One line for everybody a list has added or changed. */
    static List<AuditEntry> taken(Caller caller, UnitId unit, List<RosterRow> rows) {
        return rows.stream().flatMap(row -> taken(caller, unit, row)).toList();
    }

    private static Stream<AuditEntry> taken(Caller caller, UnitId unit, RosterRow row) {
        return switch (row.outcome()) {
            case NEW -> Stream.of(added(caller, row.person(), unit, row.newcomer()));
            case CHANGED -> Stream.of(changed(caller, unit, row));
            default -> Stream.empty();
        };
    }

    private static AuditEntry changed(Caller caller, UnitId unit, RosterRow row) {
        var entry = AuditEntry.of(caller, "person.changed").about(row.person()).at(unit);
        for (var reason : row.reasons()) {
            if (reason.code().startsWith(KnownPerson.NEWS)) {
                var name = reason.code().substring(KnownPerson.NEWS.length());
                entry = entry.before(name, reason.arguments().get(0))
                        .after(name, reason.arguments().get(1));
            }
        }
        return entry;
    }
}
