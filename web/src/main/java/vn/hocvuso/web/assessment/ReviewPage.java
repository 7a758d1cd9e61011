package vn.hocvuso.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import vn.hocvuso.assessment.Attempts;
import vn.hocvuso.assessment.Review;
import vn.hocvuso.web.faces.Language;
import vn.hocvuso.web.session.Me;

/** assessment/review.xhtml: what came of a try that is over. */
@Named
@RequestScoped
public class ReviewPage {

    @Inject
    Attempts attempts;

    @Inject
    Me me;

    @Inject
    Language language;

    @Inject
    Way way;

    private long id;
    private Review review;

    public void load() {
        review = attempts.review(me.caller(), id).orElse(null);
        if (review == null) {
            way.to("/assessment/attempt?id=" + id);
        }
    }

    /** Such as 8,5/10 (85%). */
    public String getScore() {
        var words = language.words();
        return "%s/%s (%s%%)"
                .formatted(
                        words.number(review.points()),
                        words.number(review.ofPoints()),
                        words.number(BigDecimal.valueOf(review.tenths(), 1)));
    }

    /** What came of it, in a few words. */
    public String getHead() {
        var key = !review.isJudged() || !review.isScored() ? "done" : review.passed() ? "passed" : "not-passed";
        return language.words().of("assessment.review." + key);
    }

    /** Where the test is found. */
    public String getBack() {
        if (review.sitting() != null) {
            return "/assessment/room?id=" + review.sitting();
        }
        return review.ofCourse() ? "/learning/course?code=" + review.quiz() : "/assessment/assessments";
    }

    /** What to do next, in one sentence. */
    public String getNext() {
        if (!review.isOpen()) {
            var key =
                    switch (review.shown()) {
                        case NOTHING -> "later";
                        case SCORE_FOR_NOW -> "tested";
                        default -> "score";
                    };
            return language.words().of("assessment.review.next." + key, review.from());
        }
        if (review.sitting() != null) {
            return language.words().of("assessment.review.next.sitting");
        }
        var passed = review.ofCourse() ? "passed" : "passed-alone";
        var judged = review.passed() ? passed : review.mayRetry() ? "retry" : "no-retry";
        var unjudged = review.lost().isEmpty() ? "all-right" : "learn";
        var key = review.isJudged() ? judged : unjudged;
        return language.words().of("assessment.review.next." + key);
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public Review getReview() {
        return review;
    }
}
