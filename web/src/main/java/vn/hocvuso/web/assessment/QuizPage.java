package vn.hocvuso.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hocvuso.assessment.Attempts;
import vn.hocvuso.assessment.QuizCard;
import vn.hocvuso.web.faces.Language;
import vn.hocvuso.web.session.Me;

/** assessment/quiz.xhtml: the rules of a test, the tries so far, and the button that starts one. */
@Named
@RequestScoped
public class QuizPage {

    @Inject
    Attempts attempts;

    @Inject
    Me me;

    @Inject
    Language language;

    private String code;
    private QuizCard card;

    public void load() {
        card = attempts.card(me.caller(), code);
    }

    /** Why no try may start now; empty when one may. */
    public String getRefusal() {
        return card.refusal() == null
                ? ""
                : language.words().of(card.refusal(), card.refusalArguments().toArray());
    }

    /** Where the test is found. */
    public String getBack() {
        return card.ofCourse() ? "/learning/course?code=" + code : "/assessment/assessments";
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public QuizCard getCard() {
        return card;
    }
}
