package vn.hocvuso.assessment;

import java.time.Instant;
import java.util.List;
import vn.hocvuso.kernel.Bilingual;
import vn.hocvuso.kernel.RuleBroken;

/**
 * A test as a person sees it before a try.
 *
 * @param ofCourse whether it belongs to the course of its code
 * @param running the try that is under way; null when none
 * @param refusal why no try may start now, as a message key; null when one may
 * @param refusalArguments what that message names
 * @param past tries that are over, the latest first
 */
public record QuizCard(
        String code,
        boolean ofCourse,
        Bilingual title,
        QuizRules rules,
        Running running,
        String refusal,
        List<Object> refusalArguments,
        List<PastTry> past) {

    /** @param id number of the attempt */
    public record Running(long id, Instant endsAt) {}

    /**
     * @param id number of the attempt
     * @param tenths of a per cent, cut
     */
    public record PastTry(long id, Instant submittedAt, int tenths, boolean passed) {}

    static QuizCard of(Quiz quiz, Running running, RuleBroken refusal, List<PastTry> past) {
        return new QuizCard(
                quiz.code(),
                !quiz.drawsFromBank(),
                quiz.title(),
                quiz.rules(),
                running,
                refusal == null ? null : refusal.getMessage(),
                refusal == null ? List.of() : refusal.arguments(),
                past);
    }

    public boolean mayStart() {
        return running == null && refusal == null;
    }

    public boolean passed() {
        return past.stream().anyMatch(PastTry::passed);
    }

    public int triesUsed() {
        return past.size() + (running == null ? 0 : 1);
    }
}
