package vn.hocvuso.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.platform.AuditFilter;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.NotAllowed;

class UnitJobsTest {

    final Commune commune = new Commune();
    final UnitJobs jobs = new UnitJobs();
    final Caller administrator = commune.holder(Role.ADMINISTRATOR, "tam-hung");
    final PersonId lan = commune.person("Nguyễn Thị Lan", "mn-a");

    long first;

    @BeforeEach
    void wire() {
        jobs.sql = commune.database.sql();
        jobs.rights = commune.rights;
        jobs.audit = commune.audit(Commune.TODAY);
        jobs.clock = Commune.clock(Commune.TODAY);
        asked("mn-a");
        asked("mn-b");
        asked("dai-tu");
        first = commune.database
                .sql()
                .first(Number.class, "select min(id) from job")
                .orElseThrow()
                .value();
    }

    @Test
    void an_administrator_sees_the_jobs_of_the_own_units_and_who_asked() {
        var lines = jobs.newest(administrator, commune.unit("tam-hung"), Long.MAX_VALUE, 10);
        assertThat(lines)
                .extracting(UnitJobLine::unit)
                .containsExactly("Trường Mầm non Tam Hưng B", "Trường Mầm non Tam Hưng A");
        assertThat(lines).extracting(UnitJobLine::by).containsOnly("Nguyễn Thị Lan");
        assertThat(jobs.newest(administrator, commune.unit("tam-hung"), first + 1, 10))
                .extracting(UnitJobLine::id)
                .containsExactly(first);
        assertThat(commune.audit(Commune.TODAY).entries(AuditFilter.ALL.doing("jobs.read")))
                .hasSize(2);
    }

    @Test
    void a_stuck_one_is_marked_and_found() {
        commune.database.run("update job set due_at = now() - interval '16 minutes' where id = " + first);
        var unit = commune.unit("tam-hung");
        assertThat(jobs.newest(administrator, unit, Long.MAX_VALUE, 10))
                .extracting(UnitJobLine::stuck)
                .containsExactly(false, true);
        assertThat(jobs.stuck(administrator, unit, 10))
                .extracting(UnitJobLine::id)
                .containsExactly(first);
        assertThat(commune.audit(Commune.TODAY).entries(AuditFilter.ALL.doing("jobs.read")))
                .hasSize(2);
    }

    @Test
    void nobody_else_sees_them() {
        for (var other : List.of(
                Caller.VISITOR,
                new Caller(lan),
                commune.holder(Role.MANAGER, "tam-hung"),
                commune.holder(Role.ADMINISTRATOR, "dai-tu"))) {
            assertThatThrownBy(() -> jobs.newest(other, commune.unit("tam-hung"), Long.MAX_VALUE, 10))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> jobs.stuck(other, commune.unit("tam-hung"), 10))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    private void asked(String unit) {
        commune.database.run("""
                insert into job (kind, key, owner_id, unit_id, input, asked_at)
                values ('accounts', 'accounts:%1$d', %2$d, %1$d, '', now())
                """.formatted(commune.unit(unit).value(), lan.value()));
    }

    record Number(long value) {}
}
