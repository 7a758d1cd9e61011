package vn.hocvuso.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.platform.AuditEntry;
import vn.hocvuso.platform.Sql;

/** Puts names to the numbers in lines of the audit: two statements, whatever the number of lines. */
@ApplicationScoped
class AuditNames {

    record Named(PersonId id, String name) {}

    record Called(UnitId id, String name) {}

    /** No name for somebody whose data was erased. */
    static final String PERSONS = """
            select p.id, case when e.id is null then p.full_name end
            from person p
            left join erasure e on e.person_id = p.id
            where p.id = any (cast(string_to_array(?, ',') as bigint[]))
            """;

    /** As they are called today, or were last. */
    static final String UNITS = """
            select distinct on (s.unit_id) s.unit_id, s.name
            from unit_state s
            where s.unit_id = any (cast(string_to_array(?, ',') as bigint[]))
            order by s.unit_id, s.valid_from desc
            """;

    @Inject
    Sql sql;

    List<AuditLine> lines(List<AuditEntry> entries) {
        var persons = persons(entries);
        var units = units(entries);
        return entries.stream()
                .map(entry -> new AuditLine(
                        entry.id(),
                        entry.at(),
                        persons.get(entry.who()),
                        entry.action(),
                        persons.get(entry.about()),
                        units.get(entry.unit()),
                        entry.origin().address(),
                        entry.before(),
                        entry.after()))
                .toList();
    }

    private Map<PersonId, AuditLine.Who> persons(List<AuditEntry> entries) {
        var numbers = joined(entries.stream()
                .flatMap(entry -> Stream.of(entry.who(), entry.about()))
                .filter(Objects::nonNull)
                .map(PersonId::value));
        return sql.list(Named.class, PERSONS, numbers).stream()
                .collect(Collectors.toMap(Named::id, named -> new AuditLine.Who(named.id(), named.name())));
    }

    private Map<UnitId, String> units(List<AuditEntry> entries) {
        var numbers = joined(
                entries.stream().map(AuditEntry::unit).filter(Objects::nonNull).map(UnitId::value));
        return sql.list(Called.class, UNITS, numbers).stream().collect(Collectors.toMap(Called::id, Called::name));
    }

    private static String joined(Stream<Long> numbers) {
        return numbers.distinct().map(String::valueOf).collect(Collectors.joining(","));
    }
}
