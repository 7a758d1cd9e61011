package vn.hocvuso.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocvuso.TestAudit;
import vn.hocvuso.TestDatabase;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.platform.audit.Head;

class AuditTest {

    static final Instant NOW = Instant.parse("2025-12-15T03:00:00.123456789Z");
    static final PersonId LAN = new PersonId(10);
    static final PersonId HOA = new PersonId(11);
    static final UnitId SCHOOL = new UnitId(2);
    static final Caller MANAGER = new Caller(LAN);

    final TestDatabase database = TestDatabase.fresh();
    final Audit audit = TestAudit.on(database.source(), Clock.fixed(NOW, Time.ZONE));

    @BeforeEach
    void three_rows_are_sealed() {
        try (var asked = new Origin("203.0.113.7", "r-1").asks()) {
            audit.add(AuditEntry.of(MANAGER, "person.changed")
                    .about(HOA)
                    .at(SCHOOL)
                    .before("name", "Lê Thị Hoa")
                    .after("name", "Lê Thị Hòa"));
        }
        audit.add(AuditEntry.of(MANAGER, "roster.read").at(SCHOOL).after("shown", 12));
        audit.add(AuditEntry.of((PersonId) null, "role.given").about(LAN).after("role", "administrator"));
        assertThat(audit.seal()).isEqualTo(3);
    }

    @Test
    void a_line_says_who_what_whom_where_when_from_where_before_and_after() {
        var line = audit.entries(AuditFilter.ALL.about(HOA)).get(0);
        assertThat(line.who()).isEqualTo(LAN);
        assertThat(line.action()).isEqualTo("person.changed");
        assertThat(line.unit()).isEqualTo(SCHOOL);
        assertThat(line.at()).isEqualTo(Instant.parse("2025-12-15T03:00:00.123457Z"));
        assertThat(line.origin()).isEqualTo(new Origin("203.0.113.7", "r-1"));
        assertThat(line.before()).isEqualTo(Map.of("name", "Lê Thị Hoa"));
        assertThat(line.after()).isEqualTo(Map.of("name", "Lê Thị Hòa"));
    }

    @Test
    void what_fits_is_said_to_fit() {
        var checked = audit.check(null);
        assertThat(checked.wrong()).isNull();
        assertThat(Head.parse(checked.head()).seq()).isEqualTo(3);
        assertThat(audit.check(checked.head()).wrong()).isNull();
    }

    @Test
    void nobody_changes_deletes_or_empties() {
        for (var attempt : List.of(
                "update audit set action = 'x.y'",
                "delete from audit",
                "truncate audit",
                "update audit_seal set sealed_at = now()",
                "delete from audit_seal",
                "truncate audit_seal",
                "truncate audit_waiting")) {
            database.run("savepoint here");
            assertThatThrownBy(() -> database.run(attempt))
                    .as(attempt)
                    .rootCause()
                    .hasMessageContaining("never changed or deleted");
            database.run("rollback to savepoint here");
        }
    }

    @Test
    void one_changed_byte_is_found() {
        for (var column : List.of("origin", "before", "after")) {
            database.run("savepoint here");
            tamper("update audit set %1$s = set_byte(%1$s, 20, get_byte(%1$s, 20) # 1) where %2$s"
                    .formatted(column, nth(1)));
            assertWrong("was changed");
            database.run("rollback to savepoint here");
        }
    }

    @Test
    void another_time_person_action_or_unit_is_found() {
        for (var change : List.of(
                "at = at + interval '1 microsecond'",
                "who = 99",
                "about = null",
                "unit_id = 3",
                "action = 'role.taken'",
                "request = 'r-2'")) {
            database.run("savepoint here");
            tamper("update audit set " + change + " where " + nth(1));
            assertWrong("was changed");
            database.run("rollback to savepoint here");
        }
    }

    @Test
    void a_deleted_row_is_found() {
        tamper("delete from audit where " + nth(2));
        assertWrong("of link 2 is missing");
    }

    @Test
    void a_deleted_row_is_found_though_its_link_went_with_it() {
        tamper("delete from audit where " + nth(2) + "; delete from audit_seal where seq = 2");
        assertWrong("link 2 is missing");
    }

    @Test
    void two_swapped_rows_are_found() {
        tamper("update audit_seal set audit_id = -audit_id where seq in (2, 3);"
                + "update audit_seal s set audit_id = (select -o.audit_id from audit_seal o where o.seq = 5 - s.seq)"
                + " where s.seq in (2, 3)");
        assertWrong("link 2 was changed");
    }

    @Test
    void a_cut_tail_is_found_by_a_head_that_was_exported() {
        var head = audit.check(null).head();
        tamper("delete from audit where " + nth(3) + "; delete from audit_seal where seq = 3");
        assertThat(audit.check(null).wrong()).isNull();
        assertThat(audit.check(head).wrong()).contains("ends at link 2", "3 was exported");
    }

    @Test
    void a_chain_that_was_written_anew_is_found_by_a_head_that_was_exported() {
        var head = audit.check(null).head();
        tamper("delete from audit_seal; update audit set who = 99 where who = 10;"
                + " insert into audit_waiting select id from audit");
        assertThat(audit.seal()).isEqualTo(3);
        assertThat(audit.check(null).wrong()).isNull();
        assertThat(audit.check(head).wrong()).contains("written anew");
    }

    @Test
    void a_row_that_slipped_past_the_chain_is_found() {
        tamper("insert into audit (at, action) values (now(), 'role.given')");
        assertWrong("was never sealed");
    }

    @Test
    void a_row_deleted_while_it_waited_is_found() {
        audit.add(AuditEntry.of(MANAGER, "roster.read").at(SCHOOL));
        tamper("delete from audit where id not in (select audit_id from audit_seal)");
        assertWrong("it waited for its seal");
    }

    @Test
    void after_an_erasure_the_values_are_gone_and_the_chain_still_fits() {
        audit.erase(HOA);
        var line = audit.entries(AuditFilter.ALL.about(HOA)).get(0);
        assertThat(line.before()).containsOnlyKeys("erased");
        assertThat(line.after()).containsOnlyKeys("erased");
        assertThat(line.origin().address()).as("of who acted").isEqualTo("203.0.113.7");
        assertThat(audit.check(null).wrong()).isNull();
    }

    @Test
    void a_key_made_after_an_erasure_opens_nothing_of_before() {
        audit.erase(HOA);
        audit.add(AuditEntry.of(MANAGER, "person.changed").about(HOA).after("name", "Người Khác"));
        assertThat(audit.entries(AuditFilter.ALL.about(HOA)))
                .extracting(AuditEntry::after)
                .containsExactly(Map.of("name", "Người Khác"), Map.of("erased", ""));
    }

    @Test
    void no_value_stands_in_the_open() {
        record Found(boolean any) {}
        var anywhere = """
                select bool_or(position(convert_to(v, 'UTF8') in coalesce(origin, '') || coalesce(before, '')
                    || coalesce(after, '')) > 0)
                from audit, unnest(array['Hoa', 'name', '203.0.113.7', 'administrator']) v
                """;
        assertThat(database.sql().first(Found.class, anywhere)).contains(new Found(false));
    }

    @Test
    void another_master_key_is_refused_at_the_start() {
        var other = new Audit(
                database.source(),
                database.source(),
                TestAudit.settings(new byte[] {
                    1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
                }),
                Clock.fixed(NOW, Time.ZONE));
        audit.begin(new Startup());
        assertThatThrownBy(() -> other.begin(new Startup())).hasMessageContaining("HOCVUSO_AUDIT_KEY");
    }

    @Test
    void lines_are_found_by_person_action_unit_and_period_page_by_page() {
        audit.add(LongStream.range(0, 150)
                .mapToObj(n -> AuditEntry.of(MANAGER, "person.added").about(new PersonId(1000 + n)))
                .toList());
        var added = AuditFilter.ALL.by(LAN).doing("person.added");
        var first = audit.entries(added);
        assertThat(first).hasSize(Audit.PAGE);
        assertThat(first.get(0).about()).isEqualTo(new PersonId(1149));
        assertThat(audit.entries(added.after(first.get(Audit.PAGE - 1)))).hasSize(50);
        assertThat(audit.entries(AuditFilter.ALL.at(SCHOOL))).hasSize(2);
        assertThat(audit.entries(AuditFilter.ALL.between(NOW.plusSeconds(1), null)))
                .isEmpty();
    }

    private void assertWrong(String words) {
        assertThat(audit.check(null).wrong()).isNotNull().contains(words);
    }

    /** As somebody who owns the database would. */
    private void tamper(String statements) {
        for (var table : List.of("audit", "audit_seal", "audit_waiting")) {
            database.run("alter table " + table + " disable trigger user");
        }
        database.run(statements);
        for (var table : List.of("audit", "audit_seal", "audit_waiting")) {
            database.run("alter table " + table + " enable trigger user");
        }
    }

    private static String nth(int link) {
        return "id = (select audit_id from audit_seal where seq = " + link + ")";
    }
}
