package vn.hocvuso.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import vn.hocvuso.OwnDatabase;
import vn.hocvuso.TestAudit;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.launcher.Database;
import vn.hocvuso.platform.Audit;
import vn.hocvuso.platform.AuditEntry;
import vn.hocvuso.platform.AuditFilter;
import vn.hocvuso.platform.Sql;

/** A new master key, as an operator brings it in. */
class RotateCommandTest {

    static final int PERSONS = 1_200;
    static final byte[] OLD = key(1);
    static final byte[] NEW = key(2);
    static final byte[] OTHER = key(3);

    final Database database = OwnDatabase.named("rotate_command");
    final PGSimpleDataSource source = OwnDatabase.source(database);

    @TempDir
    Path folder;

    @BeforeEach
    void many_persons_have_keys() {
        audit(Map.of("hocvuso.audit.key", OLD))
                .add(LongStream.rangeClosed(1, PERSONS)
                        .mapToObj(n -> AuditEntry.of((PersonId) null, "person.added")
                                .about(new PersonId(n))
                                .after("name", "Người " + n))
                        .toList());
    }

    @Test
    void killed_in_the_middle_it_goes_on_where_it_was() throws Exception {
        killInTheSecondBatch();
        assertThat(lockedWith(NEW)).isEqualTo(RotateCommand.BATCH);
        assertThat(lockedWith(OLD)).isEqualTo(PERSONS - RotateCommand.BATCH);
        assertThatThrownBy(() -> begins(OLD, null)).hasMessageContaining("HOCVUSO_AUDIT_KEY");
        assertThatThrownBy(() -> begins(NEW, null)).hasMessageContaining("HOCVUSO_AUDIT_KEY");
        assertReads(Map.of("hocvuso.audit.key", NEW, "hocvuso.audit.key.before", OLD));

        var ended = command(NEW, OLD).run();
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out()).startsWith((PERSONS - RotateCommand.BATCH) + " keys locked anew");
        assertThat(lockedWith(NEW)).isEqualTo(PERSONS);
        assertReads(Map.of("hocvuso.audit.key", NEW));
        assertThat(command(NEW, OLD).run().out()).startsWith("0 keys locked anew");
        assertThat(Command.of(CheckCommand.class, database, folder).run().code())
                .isZero();
    }

    @Test
    void a_key_of_another_master_is_told_and_nothing_of_its_batch_is_changed() throws Exception {
        var ended = command(NEW, OTHER).run();
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).contains("the key of person 1 was locked with neither");
        assertThat(lockedWith(OLD)).isEqualTo(PERSONS);
    }

    @Test
    void without_its_settings_it_does_nothing() throws Exception {
        var ended = Command.of(RotateCommand.class, database, folder)
                .with("HOCVUSO_AUDIT_KEY", Base64.getEncoder().encodeToString(NEW))
                .run();
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains("HOCVUSO_AUDIT_KEY_BEFORE is not set");
    }

    /** A row that somebody else holds stops the command there. */
    private void killInTheSecondBatch() throws Exception {
        try (var holder = database.connect()) {
            holder.setAutoCommit(false);
            try (var statement = holder.createStatement()) {
                statement.execute("select 1 from person_key where person_id = 700 for update");
            }
            var process = command(NEW, OLD).start();
            while (lockedWith(NEW) < RotateCommand.BATCH && process.isAlive()) {
                Thread.sleep(100);
            }
            process.destroyForcibly().waitFor();
            holder.rollback();
        }
    }

    private Command command(byte[] master, byte[] before) throws Exception {
        return Command.of(RotateCommand.class, database, folder)
                .with("HOCVUSO_AUDIT_KEY", Base64.getEncoder().encodeToString(master))
                .with("HOCVUSO_AUDIT_KEY_BEFORE", Base64.getEncoder().encodeToString(before));
    }

    private void assertReads(Map<String, byte[]> keys) throws SQLException {
        begins(keys.get("hocvuso.audit.key"), keys.get("hocvuso.audit.key.before"));
        for (long person : new long[] {1, 500, 501, PERSONS}) {
            assertThat(audit(keys)
                            .entries(AuditFilter.ALL.about(new PersonId(person)))
                            .get(0)
                            .after())
                    .isEqualTo(Map.of("name", "Người " + person));
        }
    }

    /** What the start of the application asks. */
    private void begins(byte[] master, byte[] before) throws SQLException {
        try (var connection = database.connect()) {
            new PersonKeys(connection, master, Optional.ofNullable(before)).requireTheirMaster();
        }
    }

    private long lockedWith(byte[] master) throws SQLException {
        record Key(long person, String locked) {}
        var lock = new Lock(master);
        return new Sql(source)
                .list(Key.class, "select person_id, encode(locked, 'base64') from person_key").stream()
                        .filter(key -> lock.open(
                                        Base64.getMimeDecoder().decode(key.locked()), PersonKeys.place(key.person()))
                                .isPresent())
                        .count();
    }

    private Audit audit(Map<String, byte[]> keys) {
        return new Audit(source, source, TestAudit.settings(keys), Clock.systemUTC());
    }

    private static byte[] key(int fill) {
        var key = new byte[32];
        Arrays.fill(key, (byte) fill);
        return key;
    }
}
