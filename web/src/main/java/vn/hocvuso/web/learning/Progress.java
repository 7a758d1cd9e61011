package vn.hocvuso.web.learning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import vn.hocvuso.learning.CourseCard;
import vn.hocvuso.learning.CourseView;
import vn.hocvuso.learning.HandInView;
import vn.hocvuso.learning.LessonLine;
import vn.hocvuso.learning.LessonView;
import vn.hocvuso.learning.confirm.PointState;
import vn.hocvuso.web.faces.Language;
import vn.hocvuso.web.session.Me;

/** How far somebody is in a course, in words: the next step on every page that shows a course. */
@Named
@RequestScoped
public class Progress {

    private static final int MEGABYTE = 1024 * 1024;

    /** A page without its pictures, as it goes over the line. */
    private static final int TEXT = 40_000;

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
            case INVITED -> words.of("enrolment.by-invitation");
            case READ ->
                words.of(card.isQuizOpen() ? "learning.next.lessons-and-quiz" : "learning.next.lessons", card.left());
            case WAIT -> words.of("learning.next.waiting", card.waiting());
            case QUIZ ->
                card.waiting() > 0
                        ? words.of("learning.next.quiz-and-waiting", card.waiting())
                        : words.of("learning.next.quiz");
            case NOTHING -> words.of("learning.next.done", card.completedOn());
        };
    }

    /** The same with the lesson that comes next: what went back and why, or what it asks more than reading. */
    public String says(CourseView view) {
        var next = view.next().filter(lesson -> step(view.card()) == Step.READ);
        if (next.isEmpty()) {
            return says(view.card());
        }
        var words = language.words();
        var lesson = next.get();
        if (lesson.isReturned()) {
            return words.of("learning.next.returned", lesson.title(), lesson.said());
        }
        return lesson.completion().equals("read")
                ? says(view.card())
                : words.of("learning.next." + lesson.completion(), lesson.title());
    }

    /**
     * What to do in a lesson.
     *
     * @param handIn null where nothing of it is confirmed by anybody
     */
    String says(LessonView view, HandInView handIn) {
        var words = language.words();
        var lesson = view.lesson();
        if (lesson.isDone()) {
            return words.of("learning.here.done", lesson.doneOn());
        }
        return switch (lesson.completion()) {
            case "practice" -> words.of("learning.here.practice", view.open());
            case "checklist", "evidence" -> says(lesson.completion(), handIn);
            default -> words.of("learning.here.read");
        };
    }

    private String says(String rule, HandInView handIn) {
        var words = language.words();
        var waiting = handIn.waiting();
        if (waiting.isPresent()) {
            return words.of("learning.here.waiting", waiting.get().handedAt());
        }
        if (handIn.count(PointState.RETURNED) > 0) {
            return words.of("learning.here.returned." + rule, handIn.count(PointState.RETURNED));
        }
        return handIn.count(PointState.TICKED) > 0
                ? words.of("learning.here.ticked", handIn.count(PointState.TICKED), handIn.open())
                : words.of("learning.here." + rule, handIn.open());
    }

    /** The words of the button, or null when there is nothing left to do. */
    public String label(CourseCard card) {
        return switch (step(card)) {
            case SIGN_IN -> language.words().of("common.sign-in");
            case BEGIN -> language.words().of("learning.begin");
            case READ -> language.words().of("learning.continue");
            case WAIT -> language.words().of("learning.see-waiting");
            case QUIZ -> language.words().of("learning.to-quiz");
            case INVITED, NOTHING -> null;
        };
    }

    /** @param next slug of the first lesson not read yet, or null */
    String address(CourseCard card, String next) {
        var course = "/learning/course?code=" + card.code();
        return switch (step(card)) {
            case SIGN_IN -> "/login?to=" + URLEncoder.encode(course, StandardCharsets.UTF_8);
            case BEGIN, INVITED -> course;
            case READ, WAIT -> next == null ? course : "/learning/lesson?course=" + card.code() + "&slug=" + next;
            case QUIZ -> "/assessment/quiz?code=" + card.quiz();
            case NOTHING -> null;
        };
    }

    /** What a lesson asks of a connection, such as "0,3 MB" or "0,1 MB, phim và tệp 12 MB nếu mở". */
    public String weight(LessonLine lesson) {
        var words = language.words();
        var loads = megabytes(TEXT + lesson.loads());
        return lesson.starts() == 0
                ? words.of("learning.weight", loads)
                : words.of("learning.weight.starts", loads, megabytes(lesson.starts()));
    }

    /** One decimal, and never nothing: a page of text is some. */
    private String megabytes(long bytes) {
        var tenths = Math.max(1, Math.round(bytes * 10.0 / MEGABYTE));
        return language.words().number(BigDecimal.valueOf(tenths, 1));
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
            return card.openToAll() ? Step.BEGIN : Step.INVITED;
        }
        if (card.toDo() > 0) {
            return Step.READ;
        }
        return card.isQuizOpen() || card.waiting() == 0 ? Step.QUIZ : Step.WAIT;
    }

    private enum Step {
        SIGN_IN,
        BEGIN,
        INVITED,
        READ,
        WAIT,
        QUIZ,
        NOTHING
    }
}
