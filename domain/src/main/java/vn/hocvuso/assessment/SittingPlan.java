package vn.hocvuso.assessment;

import java.time.Instant;
import vn.hocvuso.assessment.sitting.Feedback;
import vn.hocvuso.assessment.sitting.SittingRules;
import vn.hocvuso.assessment.sitting.StartBy;

/**
 * A sitting as somebody wants it.
 *
 * @param quiz code of the test
 * @param startBy learner, password or invigilator
 * @param feedback all, score or later
 */
public record SittingPlan(
        String quiz,
        String title,
        Instant opensAt,
        Instant closesAt,
        int minutes,
        int spreadSeconds,
        int perPage,
        String feedback,
        String startBy,
        String password,
        boolean oneDevice,
        boolean watched) {

    SittingRules rules() {
        return new SittingRules(
                opensAt,
                closesAt,
                minutes,
                spreadSeconds,
                perPage,
                Feedback.of(feedback),
                StartBy.of(startBy),
                password,
                oneDevice,
                watched);
    }
}
