package vn.hocvuso.web.learning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import vn.hocvuso.learning.CourseCard;
import vn.hocvuso.web.faces.Language;
import vn.hocvuso.web.session.Me;

/** How far somebody is in a course, in words: the next step on every page that shows a course. */
@Named
@RequestScoped
public class Progress {

    @Inject
    Language language;

    @Inject
    Me me;

    /** Such as "Còn 2 bài và bài kiểm tra nữa là xong." */
    public String says(CourseCard card) {
        var words = language.words();
        return switch (step(card)) {
            case SIGN_IN -> words.of("learning.next.sign-in");
            case BEGIN -> words.of("learning.next.begin", card.lessons(), card.minutes());
            case READ ->
                words.of(card.isQuizOpen() ? "learning.next.lessons-and-quiz" : "learning.next.lessons", card.left());
            case QUIZ -> words.of("learning.next.quiz");
            case NOTHING -> words.of("learning.next.done", card.completedOn());
        };
    }

    /** The words of the button, or null when there is nothing left to do. */
    public String label(CourseCard card) {
        return switch (step(card)) {
            case SIGN_IN -> language.words().of("common.sign-in");
            case BEGIN -> language.words().of("learning.begin");
            case READ -> language.words().of("learning.continue");
            case QUIZ -> language.words().of("learning.to-quiz");
            case NOTHING -> null;
        };
    }

    /** @param next slug of the first lesson not read yet, or null */
    String address(CourseCard card, String next) {
        var course = "/learning/course?code=" + card.code();
        return switch (step(card)) {
            case SIGN_IN -> "/login?to=" + URLEncoder.encode(course, StandardCharsets.UTF_8);
            case BEGIN -> course;
            case READ -> next == null ? course : "/learning/lesson?course=" + card.code() + "&slug=" + next;
            case QUIZ -> "/assessment/quiz?code=" + card.quiz();
            case NOTHING -> null;
        };
    }

    /** Whom it is written for, such as "giáo viên, học viên". */
    public String audience(CourseCard card) {
        var words = language.words();
        return card.audience().stream()
                .map(audience -> words.of("learning.audience." + audience))
                .collect(Collectors.joining(", "));
    }

    private Step step(CourseCard card) {
        if (me.caller().isVisitor()) {
            return Step.SIGN_IN;
        }
        if (card.isCompleted()) {
            return Step.NOTHING;
        }
        if (!card.isBegun()) {
            return Step.BEGIN;
        }
        return card.left() > 0 ? Step.READ : Step.QUIZ;
    }

    private enum Step {
        SIGN_IN,
        BEGIN,
        READ,
        QUIZ,
        NOTHING
    }
}
