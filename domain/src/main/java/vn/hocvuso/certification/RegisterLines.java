package vn.hocvuso.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import vn.hocvuso.certification.paper.CheckCode;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.platform.Sql;

/** Reads the register, newest number first. */
@ApplicationScoped
class RegisterLines {

    static final String LINES = """
            select c.serial, c.code, c.facts::jsonb #>> '{issuer,code}', c.holder_name, c.facts::jsonb #>> '{programme,title,vi}',
                c.issued_on, c.valid_until, r.revoked_on, r.reason,
                exists (select 1 from certificate next_ where next_.replaces_id = c.id)
            from certificate c
            left join revocation r on r.certificate_id = c.id
            where %s = ?
            order by c.register_year desc, c.number desc, c.id desc
            """;

    private record Line(
            String serial,
            String code,
            String issuer,
            String name,
            String programme,
            LocalDate issuedOn,
            LocalDate validUntil,
            LocalDate revokedOn,
            String reason,
            boolean replaced) {

        RegisterEntry on(LocalDate day) {
            var status = Status.on(day, validUntil, revokedOn);
            return new RegisterEntry(
                    serial, code, issuer, name, programme, issuedOn, validUntil, revokedOn, reason, replaced, status);
        }
    }

    @Inject
    Sql sql;

    List<RegisterEntry> ofUnit(UnitId unit, LocalDate day) {
        return read(LINES.formatted("c.unit_id"), unit, day);
    }

    List<RegisterEntry> ofPerson(PersonId person, LocalDate day) {
        return read(LINES.formatted("c.person_id"), person, day);
    }

    RegisterEntry one(CheckCode code, LocalDate day) {
        return read(LINES.formatted("c.code"), code.value(), day).get(0);
    }

    private List<RegisterEntry> read(String select, Object argument, LocalDate day) {
        return sql.list(Line.class, select, argument).stream()
                .map(line -> line.on(day))
                .toList();
    }
}
