package vn.hocvuso.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hocvuso.assessment.AssessmentBeans.LAN;
import static vn.hocvuso.assessment.AssessmentBeans.MAI;
import static vn.hocvuso.assessment.SittingBeans.HERE;
import static vn.hocvuso.assessment.SittingBeans.HOLDER;
import static vn.hocvuso.assessment.SittingBeans.SCHOOL;
import static vn.hocvuso.assessment.SittingBeans.THERE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocvuso.assessment.question.Kind;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.platform.Caller;

/** From when on results that wait are shown. Minutes are counted from the opening; the sitting closes at 90. */
class ResultsTest {

    final PaperBeans paper = new PaperBeans();
    final SittingBeans beans = paper.school;
    final Attempts attempts = beans.tests.attempts;
    long sitting;

    @BeforeEach
    void a_sitting_whose_results_wait() {
        sitting = beans.ready(beans.plan("learner", "later", false));
    }

    @AfterEach
    void nothing_is_kept() {
        paper.close();
    }

    @Test
    void after_an_outage_over_the_close_the_time_can_be_given_back_and_nobody_saw_anything() {
        at(60);
        long lost = begin(MAI);
        long done = begin(LAN);
        attempts.submit(LAN, done, AssessmentBeans.DEVICE);
        at(110);
        assertThat(isShown(LAN, done)).as("before the clock comes").isFalse();
        seal();
        assertThat(isShown(LAN, done)).isFalse();
        assertThat(beans.tests.announced).isEmpty();
        at(139);
        assertThat(extend(MAI, 10)).isEqualTo(10);
        var sheet = attempts.sheet(MAI, lost, HERE).orElseThrow();
        assertThat(sheet.endsAt()).isEqualTo(minute(149));
        var slot = AttemptsTest.of(sheet, Kind.SINGLE).slot();
        var receipt = beans.tests.responses.save(sheet.ticket(), lost, List.of(new Given(slot, 1, List.of("1"))));
        assertThat(receipt.saved()).hasSize(1);
        at(141);
        seal();
        assertThat(isShown(LAN, done)).isFalse();
        at(150);
        seal();
        assertThat(beans.tests.announced).hasSize(2);
        assertThat(isShown(LAN, done)).isTrue();
    }

    @Test
    void when_nobody_gives_the_time_back_results_come_half_an_hour_after_the_outage() {
        at(60);
        long lost = begin(MAI);
        at(110);
        assertThat(isShown(MAI, lost)).as("who comes back closes it too").isFalse();
        assertThat(attempts.review(MAI, lost).orElseThrow().from()).isEqualTo(minute(140));
        at(139);
        seal();
        assertThat(beans.tests.announced).isEmpty();
        at(140);
        seal();
        assertThat(beans.tests.announced).hasSize(1);
        handedIn(MAI);
    }

    /** Seconds after the grace. */
    @ParameterizedTest
    @CsvSource({"1, false", "120, false", "121, true"})
    void what_the_clock_closes_in_time_makes_nobody_wait(int late, boolean outage) {
        at(60);
        long attempt = begin(MAI);
        at(90);
        beans.tests.clock.plus(Duration.ofSeconds(30 + late));
        seal();
        assertThat(isShown(MAI, attempt)).isEqualTo(!outage);
        assertThat(beans.tests.announced).hasSize(outage ? 0 : 1);
    }

    @Test
    void what_the_clock_closed_goes_on_until_results_are_shown_whether_they_were_told_or_not() {
        at(0);
        begin(MAI);
        long other = begin(LAN);
        at(31);
        seal();
        at(90);
        extend(MAI, 1);
        at(92);
        assertThat(isShown(LAN, other)).as("while Mai's is open").isFalse();
        beans.tests.grading.sealIfOverdue(beans.place(sitting, MAI).attempt());
        assertThat(isShown(LAN, other)).isTrue();
        assertThat(beans.tests.count("attempt where announced_at is null")).isPositive();
        handedIn(LAN);
        assertThat(beans.place(sitting, LAN).extraMinutes()).isEqualTo(5);
    }

    @Test
    void who_comes_late_waits_for_everybody_too() {
        beans.tests.database.run("""
                insert into person (id, version, full_name, search_name) values (9, 1, 'Sơn', 'son');
                insert into assignment (id, version, person_id, unit_id, position, audience, valid_from) values
                    (9, 1, 9, 2, 'Giáo viên', 'teacher', '2025-08-01');
                """);
        var late = new Caller(new PersonId(9));
        extend(MAI, 20);
        at(70);
        begin(MAI);
        beans.places.addPerson(HOLDER, sitting, late.person());
        long attempt = begin(late);
        attempts.submit(late, attempt, AssessmentBeans.DEVICE);
        at(91);
        assertThat(isShown(late, attempt)).isFalse();
        at(110);
        assertThat(isShown(late, attempt)).isFalse();
        assertThat(attempts.review(late, attempt).orElseThrow().from())
                .isEqualTo(minute(110).plusSeconds(30));
    }

    @Test
    void who_writes_on_paper_is_waited_for_however_the_extra_time_came() {
        at(0);
        long done = begin(LAN);
        attempts.submit(LAN, done, AssessmentBeans.DEVICE);
        beans.tests.extraTimes.give(HOLDER, MAI.person(), 50, null);
        beans.places.onPaper(HOLDER, beans.place(sitting, MAI).id(), true);
        assertThat(from(done)).isEqualTo(minute(105).plusSeconds(30));
        extend(MAI, 10);
        assertThat(from(done)).isEqualTo(minute(115).plusSeconds(30));
        beans.tests.extraTimes.give(HOLDER, MAI.person(), 100, null);
        paper.papers.sheets(HOLDER, sitting);
        assertThat(from(done)).isEqualTo(minute(130).plusSeconds(30));
        at(130);
        assertThat(isShown(LAN, done)).isFalse();
    }

    @Test
    void who_is_drawn_for_on_paper_after_the_others_is_waited_for() {
        long second = beans.sittings.plan(HOLDER, SCHOOL, beans.plan("learner", "later", false));
        beans.places.addPerson(HOLDER, second, LAN.person());
        beans.places.addPerson(HOLDER, second, MAI.person());
        beans.places.onPaper(HOLDER, beans.place(second, MAI).id(), true);
        beans.tests.extraTimes.give(HOLDER, MAI.person(), 50, null);
        beans.sittings.prepare(HOLDER, second);
        beans.tests.database.entities().clear();
        assertThat(beans.sittings.view(HOLDER, second).resultsFrom())
                .isEqualTo(minute(105).plusSeconds(30));
    }

    @Test
    void what_cannot_be_closed_holds_up_neither_the_others_nor_their_results_for_ever() {
        at(0);
        long broken = begin(MAI);
        long fine = begin(LAN);
        beans.tests.database.run("update attempt set ends_at = ends_at - interval '1 second' where id = " + broken);
        beans.tests.overdue.grading = new Failing(broken, beans.tests.grading);
        at(120);
        beans.tests.overdue.sealAll();
        assertThat(beans.place(sitting, LAN).state()).isEqualTo("over");
        at(160);
        beans.tests.overdue.sealAll();
        assertThat(beans.tests.announced).isEmpty();
        at(30 + 7 * 24 * 60);
        beans.tests.overdue.sealAll();
        assertThat(beans.tests.announced).hasSize(1);
        assertThat(isShown(LAN, fine)).isTrue();
    }

    @Test
    void one_turn_goes_on_until_nothing_is_left_though_the_first_page_fails() {
        beans.tests.database.run("""
                insert into person (id, version, full_name, search_name)
                select n, 1, 'Người', 'nguoi' from generate_series(1001, 1450) as n;
                insert into attempt (id, version, quiz_id, person_id, started_at, ends_at, grace_seconds, pass_percent, seed)
                select -p.id, 1, q.id, p.id, '2025-12-15 02:00Z', '2025-12-15 02:20Z', 30, 70, 1
                from person p, quiz q where p.id between 1001 and 1450;
                """);
        var met = new java.util.ArrayList<Long>();
        beans.tests.overdue.grading = new Grading() {
            @Override
            void sealIfOverdue(long id) {
                met.add(id);
                throw new IllegalStateException("cannot be graded");
            }
        };
        beans.tests.overdue.sealAll();
        assertThat(met).hasSize(450).doesNotHaveDuplicates();
    }

    /** Cannot close one of them. */
    private static final class Failing extends Grading {

        private final long broken;
        private final Grading real;

        Failing(long broken, Grading real) {
            this.broken = broken;
            this.real = real;
        }

        @Override
        void sealIfOverdue(long id) {
            if (id == broken) {
                throw new IllegalStateException("cannot be graded");
            }
            real.sealIfOverdue(id);
        }

        @Override
        void announceIfDue(long id) {
            real.announceIfDue(id);
        }
    }

    private long begin(Caller who) {
        return beans.rooms.begin(who, sitting, null, who.equals(LAN) ? THERE : HERE);
    }

    private int extend(Caller who, int minutes) {
        var place = beans.place(sitting, who);
        return beans.places.extend(HOLDER, place.id(), minutes, place.extraMinutes());
    }

    private void handedIn(Caller who) {
        assertThatThrownBy(() -> extend(who, 5)).isInstanceOf(RuleBroken.class).hasMessage("sitting.handed-in");
    }

    private boolean isShown(Caller who, long attempt) {
        return attempts.review(who, attempt).orElseThrow().isScored();
    }

    private Instant from(long attempt) {
        return attempts.review(LAN, attempt).orElseThrow().from();
    }

    private void seal() {
        beans.tests.database.entities().clear();
        beans.tests.overdue.sealAll();
    }

    private void at(int minute) {
        beans.tests.clock.plus(Duration.between(beans.tests.clock.instant(), minute(minute)));
    }

    private static Instant minute(int minute) {
        return SittingBeans.opens().plus(Duration.ofMinutes(minute));
    }
}
