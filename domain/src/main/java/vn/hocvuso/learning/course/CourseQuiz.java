package vn.hocvuso.learning.course;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import vn.hocvuso.assessment.QuizRules;
import vn.hocvuso.assessment.QuizText;

/** The test at the end of a course, as one version says it. */
@Embeddable
class CourseQuiz {

    @Column(name = "quiz_title")
    private String title;

    @Column(name = "quiz_draw")
    private Integer draw;

    @Column(name = "quiz_minutes")
    private Integer minutes;

    @Column(name = "quiz_pass_percent")
    private Integer passPercent;

    @Column(name = "quiz_tries")
    private Integer tries;

    @Column(name = "quiz_wait_hours")
    private Integer waitHours;

    @Column(name = "quiz_per_page")
    private Integer perPage;

    @Column(name = "quiz_score_only")
    private Boolean scoreOnly;

    @Column(name = "quiz_gift")
    private String gift;

    protected CourseQuiz() {}

    CourseQuiz(QuizText text) {
        title = text.title();
        draw = text.rules().draw();
        minutes = text.rules().minutes();
        passPercent = text.rules().passPercent();
        tries = text.rules().tries();
        waitHours = text.rules().waitHours();
        perPage = text.rules().perPage();
        scoreOnly = text.rules().scoreOnly();
        gift = text.gift();
    }

    QuizText text() {
        var rules = QuizRules.usual(passPercent, minutes, tries, waitHours, draw);
        return new QuizText(title, rules.shown(perPage, scoreOnly), gift);
    }
}
