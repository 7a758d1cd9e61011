package vn.hocvuso.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocvuso.TestDatabase;
import vn.hocvuso.platform.Caller;

class IssuersTest {

    TestDatabase database = TestDatabase.fresh();
    Issuers issuers = new Issuers();

    @BeforeEach
    void open() {
        database.run(School.PEOPLE);
        issuers.sql = database.sql();
        issuers.clock = Clock.fixed(Instant.parse("2025-12-15T03:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    @Test
    void a_certifier_above_may_issue_for_every_unit_below_that_keeps_a_register() {
        holds("certifier", 1, null);
        assertThat(issuers.mine(School.CERTIFIER)).extracting(IssuerCard::code).containsExactly("mn-tam-hung-a");
    }

    @Test
    void two_roles_that_certify_show_a_unit_once() {
        holds("certifier", 2, null);
        holds("administrator", 1, null);
        assertThat(issuers.mine(School.CERTIFIER)).hasSize(1);
    }

    @Test
    void other_roles_past_roles_and_visitors_issue_nowhere() {
        holds("manager", 2, null);
        holds("certifier", 2, "2025-12-14");
        assertThat(issuers.mine(School.CERTIFIER)).isEmpty();
        assertThat(issuers.mine(Caller.VISITOR)).isEmpty();
    }

    private void holds(String role, long unit, String to) {
        database.run(
                "insert into role_held (id, version, person_id, role, unit_id, valid_from, valid_to) values (%d, 1, 10, '%s', %d, '2025-09-01', %s)"
                        .formatted(900 + role.length() + unit * 20, role, unit, to == null ? "null" : "'" + to + "'"));
    }
}
