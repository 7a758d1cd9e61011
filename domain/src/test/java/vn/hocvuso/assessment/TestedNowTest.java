package vn.hocvuso.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hocvuso.assessment.AssessmentBeans.CODE;
import static vn.hocvuso.assessment.AssessmentBeans.LAN;
import static vn.hocvuso.assessment.AssessmentBeans.MAI;
import static vn.hocvuso.assessment.SittingBeans.HERE;
import static vn.hocvuso.assessment.SittingBeans.HOLDER;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever is tested in a sitting meanwhile gets neither questions nor keys of the same test by another way. */
class TestedNowTest {

    final SittingBeans beans = new SittingBeans();
    final Attempts attempts = beans.tests.attempts;

    @AfterEach
    void nothing_is_kept() {
        beans.close();
    }

    /** Seconds from the opening; the sitting is open for an hour and a half. */
    @ParameterizedTest
    @CsvSource({"-1, true", "0, false", "5399, false", "5400, true"})
    void no_try_of_the_own_starts_while_the_sitting_is_open(int second, boolean starts) {
        beans.ready(beans.plan("learner", "later", false));
        at(second);
        assertThat(attempts.card(MAI, CODE).mayStart()).isEqualTo(starts);
        if (starts) {
            attempts.start(MAI, CODE);
        } else {
            assertThatThrownBy(() -> attempts.start(MAI, CODE)).hasMessage("attempt.in-sitting");
            assertThat(attempts.card(MAI, CODE).refusal()).isEqualTo("attempt.in-sitting");
        }
    }

    @Test
    void nor_while_the_own_test_is_not_handed_in_which_may_be_after_the_close() {
        long id = beans.ready(beans.plan("learner", "later", false));
        beans.places.extend(HOLDER, beans.place(id, MAI).id(), 20, 0);
        at(80 * 60);
        long attempt = beans.rooms.begin(MAI, id, null, HERE);
        at(100 * 60);
        assertThatThrownBy(() -> attempts.start(MAI, CODE)).hasMessage("attempt.in-sitting");
        attempts.start(LAN, CODE);
        attempts.submit(MAI, attempt, AssessmentBeans.DEVICE);
        attempts.start(MAI, CODE);
    }

    @Test
    void who_is_left_out_or_whose_sitting_is_called_off_is_not_tested() {
        long id = beans.ready(beans.plan("learner", "later", false));
        at(0);
        beans.places.takePart(HOLDER, beans.place(id, MAI).id(), false);
        attempts.start(MAI, CODE);
        beans.sittings.cancel(HOLDER, id);
        attempts.start(LAN, CODE);
    }

    @Test
    void a_running_try_goes_on_and_shows_its_keys_afterwards() {
        long own = attempts.start(MAI, CODE);
        attempts.submit(MAI, own, AssessmentBeans.DEVICE);
        assertThat(attempts.review(MAI, own).orElseThrow().isOpen()).isTrue();
        beans.tests.clock.plus(Duration.ofMinutes(25));
        long running = attempts.start(MAI, CODE);
        long id = beans.ready(beans.plan("learner", "later", false));
        at(0);
        long attempt = beans.rooms.begin(MAI, id, null, HERE);
        assertThat(attempts.start(MAI, CODE)).isEqualTo(running);
        attempts.submit(MAI, running, AssessmentBeans.DEVICE);
        for (long one : new long[] {own, running}) {
            var review = attempts.review(MAI, one).orElseThrow();
            assertThat(review.isScored()).isTrue();
            assertThat(review.isOpen()).isFalse();
            assertThat(review.questions()).isEmpty();
            assertThat(review.lost()).isEmpty();
            assertThat(review.mayRetry()).isFalse();
            assertThat(review.shown()).isEqualTo(Review.Shown.SCORE_FOR_NOW);
        }
        attempts.submit(MAI, attempt, AssessmentBeans.DEVICE);
        at(90 * 60);
        assertThat(attempts.review(MAI, own).orElseThrow().questions()).hasSize(6);
    }

    @Test
    void an_earlier_sitting_of_the_same_test_shows_no_key_during_a_later_one_and_its_own_does() {
        long first = beans.ready(beans.plan("learner", "all", false));
        at(0);
        long attempt = beans.rooms.begin(MAI, first, null, HERE);
        attempts.submit(MAI, attempt, AssessmentBeans.DEVICE);
        assertThat(attempts.review(MAI, attempt).orElseThrow().isOpen()).isTrue();
        beans.ready(beans.plan("learner", "later", false));
        assertThat(attempts.review(MAI, attempt).orElseThrow().isOpen()).isFalse();
    }

    private void at(int second) {
        beans.tests.clock.plus(Duration.between(
                beans.tests.clock.instant(), SittingBeans.opens().plusSeconds(second)));
    }
}
