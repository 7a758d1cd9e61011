package vn.hocvuso.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static vn.hocvuso.certification.School.CERTIFIER;
import static vn.hocvuso.certification.School.CODE;
import static vn.hocvuso.certification.School.UNIT;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import vn.hocvuso.OwnDatabase;
import vn.hocvuso.RecordingEvent;
import vn.hocvuso.TestDatabase;
import vn.hocvuso.certification.paper.CheckCode;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.platform.Sql;

/** Several people press at the same moment, on a database of its own where everything is committed. */
class TwoPressesTest {

    static final int ELIGIBLE = 12;

    static final String TEN_MORE = """
            insert into person (id, version, full_name, search_name)
                select n, 1, 'Người Thứ ' || n, 'nguoi' from generate_series(1001, 1010) n;
            insert into assignment (id, version, person_id, unit_id, position, audience, valid_from)
                select n, 1, n, 2, 'Giáo viên', 'teacher', '2025-08-01' from generate_series(1001, 1010) n;
            insert into enrolment (id, version, course_id, course_version_id, person_id, enrolled_on, completed_on)
                select 10 * n + c, 1, c, c + 2, n, '2025-10-01', '2025-11-01'
                from generate_series(1001, 1010) n, generate_series(21, 22) c;
            """;

    PGSimpleDataSource source = OwnDatabase.source(OwnDatabase.named("two_presses_certification"));
    EntityManagerFactory factory = TestDatabase.factory(source);

    @BeforeEach
    void open() throws SQLException {
        run(School.PEOPLE);
        run(TEN_MORE);
        var school = node();
        committed(school.programmes.em, () -> {
            school.programmes.adopt(School.file(School.PROGRAMME));
            return true;
        });
    }

    @AfterEach
    void close() {
        factory.close();
    }

    @Test
    void each_person_gets_one_and_the_numbers_have_no_gap() {
        var together = new CyclicBarrier(2);
        var presses = Stream.of(node(), node())
                .map(school -> CompletableFuture.supplyAsync(() -> {
                    await(together);
                    return school.certificates.issueAll(CERTIFIER, CODE, UNIT);
                }))
                .toList();
        var results = presses.stream().map(CompletableFuture::join).toList();

        assertThat(results).allSatisfy(result -> assertThat(result.issued().size() + result.already())
                .isEqualTo(ELIGIBLE));
        assertThat(results.stream().flatMap(result -> result.issued().stream()).map(Issued::person))
                .hasSize(ELIGIBLE)
                .doesNotHaveDuplicates();
        assertThat(numbers())
                .isEqualTo(IntStream.rangeClosed(1, ELIGIBLE).boxed().toList());
    }

    @Test
    void a_certificate_that_fails_takes_no_number() {
        var school = node();
        school.certificates.issuing.issued = new RecordingEvent<>(null);
        assertThat(catchThrowable(() -> school.certificates.issueAll(CERTIFIER, CODE, UNIT)))
                .isNotNull();
        assertThat(numbers()).isEmpty();
        node().certificates.issueAll(CERTIFIER, CODE, UNIT);
        assertThat(numbers()).startsWith(1).hasSize(ELIGIBLE);
    }

    @Test
    void of_two_who_revoke_at_once_one_hears_that_it_is_done_already() {
        var issued = node().certificates.issueAll(CERTIFIER, CODE, UNIT).issued();
        var code = CheckCode.typed(issued.get(0).code()).orElseThrow();
        var together = new CyclicBarrier(2);
        var presses = Stream.of(node(), node())
                .map(school -> CompletableFuture.supplyAsync(() -> {
                    await(together);
                    return catchThrowable(() -> revoked(school, code));
                }))
                .toList();
        assertThat(presses.stream().map(CompletableFuture::join).toList())
                .filteredOn(Objects::nonNull)
                .singleElement()
                .asInstanceOf(InstanceOfAssertFactories.THROWABLE)
                .hasMessage("certification.revoke.already");
    }

    private static boolean revoked(School school, CheckCode code) {
        return committed(school.certificates.em, () -> {
            school.certificates.revoke(CERTIFIER, code, "Cấp nhầm cho người trùng tên");
            return true;
        });
    }

    private static void await(CyclicBarrier together) {
        try {
            together.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Integer> numbers() {
        record Number(int number) {}
        return new Sql(source)
                .list(Number.class, "select number from certificate order by number").stream()
                        .map(Number::number)
                        .toList();
    }

    private void run(String sql) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** One request on one node: a persistence context of its own. */
    private School node() {
        return new School(factory.createEntityManager(), source, new CommittingIssuing());
    }

    private static <T> T committed(EntityManager em, Supplier<T> work) {
        em.getTransaction().begin();
        try {
            var result = work.get();
            em.getTransaction().commit();
            return result;
        } finally {
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
        }
    }

    /** Stands for the container, which gives each certificate a transaction of its own. */
    private static final class CommittingIssuing extends Issuing {

        @Override
        public Optional<Issued> first(PersonId by, String programme, UnitId unit, PersonId person) {
            return committed(em, () -> super.first(by, programme, unit, person));
        }
    }
}
