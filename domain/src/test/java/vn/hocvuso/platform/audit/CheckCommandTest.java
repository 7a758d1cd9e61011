package vn.hocvuso.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocvuso.OwnDatabase;
import vn.hocvuso.TestAudit;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.launcher.Database;
import vn.hocvuso.platform.AuditEntry;
import vn.hocvuso.platform.Caller;

/** The command as an operator runs it: a Java of its own with the application's classes and the driver, and no server. */
class CheckCommandTest {

    final Database database = OwnDatabase.named("check_command");

    @TempDir
    Path folder;

    @BeforeEach
    void two_rows_are_sealed() throws SQLException {
        var audit = TestAudit.on(OwnDatabase.source(database), Clock.systemUTC());
        var manager = new Caller(new PersonId(1));
        audit.add(List.of(
                AuditEntry.of(manager, "person.added").about(new PersonId(2)).after("name", "Lê Thị Hoa"),
                AuditEntry.of(manager, "roster.read").after("shown", 1)));
        try (var connection = database.connect()) {
            connection.setAutoCommit(false);
            new Sealer(connection).seal(Clock.systemUTC().instant());
            connection.commit();
        }
    }

    @Test
    void a_chain_that_fits_gives_its_head_and_fits_that_head_later() throws Exception {
        var first = run();
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.out()).startsWith("hocvuso-audit-1 2 ");
        assertThat(first.err()).contains("2 rows fit, 0 wait");
        assertThat(run(kept(first)).code()).isZero();
    }

    @Test
    void one_changed_byte_and_a_cut_tail_are_told_by_the_exit_code() throws Exception {
        var head = kept(run());
        run("begin; alter table audit disable trigger user; alter table audit_seal disable trigger user;"
                + " delete from audit_seal where seq = 2; delete from audit where action = 'roster.read'; commit");
        assertThat(run().code()).isZero();
        assertThat(run(head)).satisfies(cut -> {
            assertThat(cut.code()).isEqualTo(1);
            assertThat(cut.err()).contains("WRONG after link 1");
            assertThat(cut.out()).isEmpty();
        });
        run("begin; alter table audit disable trigger user;"
                + " update audit set after = set_byte(after, 15, 255 - get_byte(after, 15)); commit");
        assertThat(run().err()).contains("WRONG after link 0", "was changed");
    }

    @Test
    void what_could_not_be_checked_is_neither() throws Exception {
        assertThat(run(Files.writeString(folder.resolve("other"), "nothing")).code())
                .isEqualTo(2);
    }

    private Path kept(Command.Ended ended) throws IOException {
        return Files.writeString(folder.resolve("head"), ended.out());
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Command.Ended run(Path... head) throws Exception {
        return Command.of(CheckCommand.class, database, folder).run(head);
    }
}
