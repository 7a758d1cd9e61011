package vn.hocvuso.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static vn.hocvuso.assessment.AssessmentBeans.LAN;
import static vn.hocvuso.assessment.AssessmentBeans.MAI;
import static vn.hocvuso.assessment.SittingBeans.HERE;
import static vn.hocvuso.assessment.SittingBeans.HOLDER;
import static vn.hocvuso.assessment.SittingBeans.THERE;

import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocvuso.TestDatabase;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.NotAllowed;

/** Two requests about one sitting at the same moment, each on a connection of its own, everything committed. */
class SittingAtOnceTest {

    static EntityManagerFactory factory;

    long sitting;

    @BeforeAll
    static void a_school() {
        factory = TestDatabase.factory("sitting_at_once");
        asked(beans -> {
            beans.tests.begin();
            beans.begin();
            return true;
        });
    }

    @BeforeEach
    void a_sitting_is_planned() {
        sitting = asked(beans -> beans.ready(beans.plan("learner", "later", false)));
    }

    @AfterAll
    static void close() {
        factory.close();
    }

    @Test
    void two_who_begin_with_extra_time_in_the_same_moment_both_begin() {
        extend(MAI, 20);
        extend(LAN, 30);
        var together = new CyclicBarrier(2);
        var mai = later(() -> asked(beans -> begin(meeting(beans, together), MAI, 75)));
        var lan = later(() -> asked(beans -> begin(meeting(beans, together), LAN, 76)));
        assertThat(mai.join()).isNotEqualTo(lan.join());
        Instant from = asked(beans -> beans.sittings.view(HOLDER, sitting).resultsFrom());
        assertThat(from)
                .isEqualTo(SittingBeans.opens().plus(Duration.ofMinutes(120)).plusSeconds(30));
    }

    @Test
    void who_begins_while_minutes_are_added_has_them() {
        var extending = request();
        extending.places.extend(HOLDER, extending.place(sitting, MAI).id(), 10, 0);
        var beginning = later(() -> asked(beans -> begin(beans, MAI, 0)));
        waits(beginning);
        extending.tests.database.commit();
        beginning.join();
        Instant end = asked(beans -> beans.place(sitting, MAI).endsAt());
        assertThat(end).isEqualTo(SittingBeans.opens().plus(Duration.ofMinutes(40)));
    }

    @Test
    void who_begins_while_they_are_put_on_paper_or_left_out_does_not() {
        var holding = request();
        holding.places.onPaper(HOLDER, holding.place(sitting, MAI).id(), true);
        holding.places.takePart(HOLDER, holding.place(sitting, LAN).id(), false);
        var mai = later(() -> catchThrowable(() -> asked(beans -> begin(beans, MAI, 0))));
        var lan = later(() -> catchThrowable(() -> asked(beans -> begin(beans, LAN, 0))));
        waits(mai);
        holding.tests.database.commit();
        assertThat(mai.join()).hasMessage("sitting.on-paper");
        assertThat(lan.join()).isInstanceOf(NotAllowed.class);
    }

    @Test
    void who_walks_in_and_who_prepares_draw_once_whoever_comes_first() {
        var newcomer = walksIn(9);
        var beginning = request();
        begin(beginning, newcomer, 0);
        var preparing = later(() -> asked(beans -> beans.sittings.prepare(HOLDER, sitting)));
        waits(preparing);
        beginning.tests.database.commit();
        assertThat(preparing.join()).isEmpty();

        var second = walksIn(10);
        var prepares = request();
        prepares.sittings.prepare(HOLDER, sitting);
        var begins = later(() -> asked(beans -> begin(beans, second, 1)));
        waits(begins);
        prepares.tests.database.commit();
        begins.join();
        long drawn = asked(beans -> beans.tests.count("attempt where sitting_id = " + sitting));
        assertThat(drawn).isEqualTo(4);
    }

    @Test
    void many_guesses_at_once_are_counted_one_by_one() {
        long secret = asked(beans -> beans.ready(beans.plan("password", "later", false)));
        var first = request();
        opens(first, 0);
        assertThatThrownBy(() -> first.rooms.begin(MAI, secret, "0000", HERE)).hasMessage("sitting.wrong-password");
        var second = later(() -> asked(beans -> {
            opens(beans, 0);
            return catchThrowable(() -> beans.rooms.begin(MAI, secret, "0001", HERE));
        }));
        waits(second);
        first.tests.database.commit();
        assertThat(second.join()).hasMessage("sitting.wrong-password");
        int wrong = asked(beans -> beans.place(secret, MAI).wrongPasswords());
        assertThat(wrong).isEqualTo(2);
    }

    private Caller walksIn(long person) {
        asked(beans -> {
            beans.tests.database.run("""
                    insert into person (id, version, full_name, search_name) values (%1$d, 1, 'Sơn', 'son');
                    insert into assignment (id, version, person_id, unit_id, position, audience, valid_from) values
                        (%1$d, 1, %1$d, 2, 'Giáo viên', 'teacher', '2025-08-01');
                    """.formatted(person));
            beans.places.addPerson(HOLDER, sitting, new PersonId(person));
            return true;
        });
        return new Caller(new PersonId(person));
    }

    /** Both hold what is their own before either goes on. */
    private static SittingBeans meeting(SittingBeans beans, CyclicBarrier together) {
        var extraTimes = new ExtraTimes() {
            @Override
            int percent(PersonId person) {
                await(together);
                return 0;
            }
        };
        beans.rooms.extraTimes = extraTimes;
        return beans;
    }

    private long begin(SittingBeans beans, Caller who, int minute) {
        opens(beans, minute);
        return beans.rooms.begin(who, sitting, null, who.equals(LAN) ? THERE : HERE);
    }

    private static void opens(SittingBeans beans, int minute) {
        beans.tests.clock.plus(Duration.between(
                beans.tests.clock.instant(), SittingBeans.opens().plus(Duration.ofMinutes(minute))));
    }

    private void extend(Caller who, int minutes) {
        asked(beans -> beans.places.extend(HOLDER, beans.place(sitting, who).id(), minutes, 0));
    }

    private static SittingBeans request() {
        return new SittingBeans(new AssessmentBeans(TestDatabase.request(factory)));
    }

    private static <T> T asked(Function<SittingBeans, T> work) {
        var beans = request();
        try {
            var result = work.apply(beans);
            beans.tests.database.commit();
            return result;
        } finally {
            beans.tests.database.end();
        }
    }

    private static <T> CompletableFuture<T> later(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work);
    }

    private static void waits(CompletableFuture<?> request) {
        assertThat(catchThrowable(() -> request.get(500, TimeUnit.MILLISECONDS)))
                .isInstanceOf(TimeoutException.class);
    }

    private static void await(CyclicBarrier together) {
        try {
            together.await(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
