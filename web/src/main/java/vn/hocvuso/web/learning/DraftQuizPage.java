package vn.hocvuso.web.learning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hocvuso.assessment.QuizRules;
import vn.hocvuso.assessment.QuizText;
import vn.hocvuso.learning.DraftOutlines;
import vn.hocvuso.learning.draft.QuizDraft;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.faces.Says;
import vn.hocvuso.web.session.Me;

/** learning/draft-quiz.xhtml: the test at the end of a course, its rules and its questions. */
@Named
@RequestScoped
public class DraftQuizPage {

    private static final QuizRules USUAL = QuizRules.usual(70, 20, 3, 0, 10);

    @Inject
    DraftOutlines outlines;

    @Inject
    Me me;

    @Inject
    Asked asked;

    @Inject
    Says says;

    private String code;
    private QuizDraft quiz;
    private String title;
    private int draw;
    private int minutes;
    private int passPercent;
    private int tries;
    private int waitHours;
    private int perPage;
    private boolean scoreOnly;
    private String gift;

    public void load() {
        code = asked.text("course");
        quiz = outlines.quiz(me.caller(), code);
        var rules = quiz.text() == null ? USUAL : quiz.text().rules();
        title = quiz.text() == null ? null : quiz.text().title();
        gift = quiz.text() == null ? null : quiz.text().gift();
        draw = rules.draw();
        minutes = rules.minutes();
        passPercent = rules.passPercent();
        tries = rules.tries();
        waitHours = rules.waitHours();
        perPage = rules.perPage();
        scoreOnly = rules.scoreOnly();
    }

    public String save() {
        var rules =
                QuizRules.usual(passPercent, minutes, tries, waitHours, draw).shown(perPage, scoreOnly);
        outlines.quiz(me.caller(), code, asked.text("began"), new QuizText(title, rules, gift == null ? "" : gift));
        says.done("draft.saved");
        return here();
    }

    public String remove() {
        outlines.quiz(me.caller(), code, asked.text("began"), null);
        says.done("draft.quiz.removed");
        return here();
    }

    private String here() {
        return "/learning/draft-quiz?faces-redirect=true&course=" + code;
    }

    public String getCode() {
        return code;
    }

    public QuizDraft getQuiz() {
        return quiz;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public int getDraw() {
        return draw;
    }

    public void setDraw(int draw) {
        this.draw = draw;
    }

    public int getMinutes() {
        return minutes;
    }

    public void setMinutes(int minutes) {
        this.minutes = minutes;
    }

    public int getPassPercent() {
        return passPercent;
    }

    public void setPassPercent(int passPercent) {
        this.passPercent = passPercent;
    }

    public int getTries() {
        return tries;
    }

    public void setTries(int tries) {
        this.tries = tries;
    }

    public int getWaitHours() {
        return waitHours;
    }

    public void setWaitHours(int waitHours) {
        this.waitHours = waitHours;
    }

    public int getPerPage() {
        return perPage;
    }

    public void setPerPage(int perPage) {
        this.perPage = perPage;
    }

    public boolean isScoreOnly() {
        return scoreOnly;
    }

    public void setScoreOnly(boolean scoreOnly) {
        this.scoreOnly = scoreOnly;
    }

    public String getGift() {
        return gift;
    }

    public void setGift(String gift) {
        this.gift = gift;
    }
}
