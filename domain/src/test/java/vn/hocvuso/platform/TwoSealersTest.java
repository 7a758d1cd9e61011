package vn.hocvuso.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import vn.hocvuso.OwnDatabase;
import vn.hocvuso.TestAudit;
import vn.hocvuso.TestDatabase;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.platform.audit.Head;
import vn.hocvuso.platform.audit.Sealer;

/** Writers and sealers on connections of their own, everything committed. */
class TwoSealersTest {

    static final Instant NOW = Instant.parse("2025-12-15T03:00:00Z");
    static final int WRITERS = 3;
    static final int EACH = 20;

    final PGSimpleDataSource source = OwnDatabase.source(OwnDatabase.named("two_sealers"));

    @Test
    void rows_written_while_two_seal_stand_in_one_chain_each_once() {
        var written = new AtomicBoolean();
        var together = new CyclicBarrier(WRITERS + 2);
        var sealers = Stream.of(1, 2)
                .map(n -> later(together, () -> {
                    int mine = 0;
                    while (!written.get()) {
                        mine += seal(source);
                    }
                    return mine;
                }))
                .toList();
        var writers = IntStream.range(0, WRITERS)
                .mapToObj(n -> later(together, () -> write(n)))
                .toList();
        CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new))
                .whenComplete((done, failed) -> written.set(true))
                .join();
        int sealed = sealers.stream().mapToInt(CompletableFuture::join).sum();

        sealed += seal(source);
        assertThat(sealed).isEqualTo(WRITERS * EACH);
        var checked = audit(source).check(null);
        assertThat(checked.wrong()).isNull();
        assertThat(checked.waiting()).isZero();
        assertThat(Head.parse(checked.head()).seq()).isEqualTo(WRITERS * EACH);
    }

    @Test
    void a_row_that_commits_late_is_sealed_after_those_that_overtook_it() throws SQLException {
        try (var slow = source.getConnection()) {
            slow.setAutoCommit(false);
            audit(only(slow)).add(entry(1));
            audit(source).add(entry(2));
            assertThat(seal(source)).isEqualTo(1);
            slow.commit();
        }
        assertThat(seal(source)).isEqualTo(1);
        assertThat(audit(source).check(null).wrong()).isNull();
        assertThat(ids()).containsExactly(2L, 1L);
    }

    @Test
    void a_row_that_is_rolled_back_leaves_nothing() throws SQLException {
        try (var refused = source.getConnection()) {
            refused.setAutoCommit(false);
            audit(only(refused)).add(entry(1));
            refused.rollback();
        }
        audit(source).add(entry(2));
        assertThat(seal(source)).isEqualTo(1);
        assertThat(audit(source).check(null).wrong()).isNull();
        assertThat(audit(source).entries(AuditFilter.ALL)).hasSize(1);
    }

    @Test
    void a_writer_waits_for_no_sealer_and_the_second_sealer_for_no_first() throws Exception {
        audit(source).add(entry(1));
        try (var first = source.getConnection()) {
            first.setAutoCommit(false);
            assertThat(new Sealer(first).seal(NOW)).isEqualTo(1);
            CompletableFuture.runAsync(() -> audit(source).add(entry(1))).get(5, TimeUnit.SECONDS);
            assertThat(CompletableFuture.supplyAsync(() -> seal(source)).get(5, TimeUnit.SECONDS))
                    .isZero();
            first.commit();
        }
        assertThat(seal(source)).isEqualTo(1);
    }

    private int write(int writer) {
        for (int n = 0; n < EACH; n++) {
            audit(source).add(entry(100L * writer + n));
        }
        return EACH;
    }

    private List<Long> ids() {
        record About(long person) {}
        return new Sql(source)
                        .list(
                                About.class,
                                "select a.about from audit_seal s join audit a on a.id = s.audit_id order by s.seq")
                        .stream()
                        .map(About::person)
                        .toList();
    }

    private static AuditEntry entry(long person) {
        return AuditEntry.of(new PersonId(7), "person.added")
                .about(new PersonId(person))
                .after("name", "Người " + person);
    }

    private Audit audit(DataSource source) {
        return TestAudit.on(source, this.source, Clock.fixed(NOW, Time.ZONE));
    }

    /** Stands for the container, which gives the sealer a transaction. */
    private static int seal(DataSource source) {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            int sealed = new Sealer(connection).seal(NOW);
            connection.commit();
            return sealed;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DataSource only(Connection connection) {
        return TestDatabase.source(connection);
    }

    private static CompletableFuture<Integer> later(CyclicBarrier together, IntSupplier work) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        together.await();
                        return work.getAsInt();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                },
                task -> new Thread(task).start());
    }
}
