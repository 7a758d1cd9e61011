package vn.hocvuso.assessment;

import java.time.Duration;
import java.time.Instant;
import vn.hocvuso.kernel.RuleBroken;

/**
 * The rules of a quiz, as its file says them.
 *
 * @param passPercent share of the points that passes, 0 … 100; 0 where nobody passes or fails
 * @param minutes time for one try
 * @param tries how many tries a person has
 * @param waitHours hours between a submission and the next start
 * @param draw how many questions a try has
 * @param graceSeconds how long after its end answers that were under way are still taken
 * @param perPage questions on a page, 1 … 100; 0 for all on one
 * @param scoreOnly whether no question and no key is seen after handing in
 */
public record QuizRules(
        int passPercent,
        int minutes,
        int tries,
        int waitHours,
        int draw,
        int graceSeconds,
        int perPage,
        boolean scoreOnly) {

    static final int USUAL_GRACE = 30;
    private static final int A_WEEK = (int) Duration.ofDays(7).toMinutes();

    public QuizRules {
        RuleBroken.unless(passPercent >= 0 && passPercent <= 100, "quiz.pass-percent");
        RuleBroken.unless(minutes >= 1 && minutes <= A_WEEK, "quiz.minutes");
        RuleBroken.unless(tries >= 1, "quiz.tries");
        RuleBroken.unless(waitHours >= 0, "quiz.wait-hours");
        RuleBroken.unless(draw >= 1, "quiz.draw");
        RuleBroken.unless(graceSeconds >= 0, "quiz.grace-seconds");
        RuleBroken.unless(perPage >= 0 && perPage <= 100, "quiz.per-page");
    }

    /** With all questions on a page, and all to be seen once it is handed in. */
    public QuizRules(int passPercent, int minutes, int tries, int waitHours, int draw, int graceSeconds) {
        this(passPercent, minutes, tries, waitHours, draw, graceSeconds, 0, false);
    }

    /** With the usual grace. */
    public static QuizRules usual(int passPercent, int minutes, int tries, int waitHours, int draw) {
        return new QuizRules(passPercent, minutes, tries, waitHours, draw, USUAL_GRACE);
    }

    /** The same, by pages of so many questions, and with or without their keys afterwards. */
    public QuizRules shown(int questionsPerPage, boolean onlyTheScore) {
        return new QuizRules(
                passPercent, minutes, tries, waitHours, draw, graceSeconds, questionsPerPage, onlyTheScore);
    }

    /** @param extraPercent of the minutes, added */
    Duration time(int extraPercent) {
        return Duration.ofSeconds(60L * minutes * (100 + extraPercent) / 100);
    }

    /** Until when answers count for somebody who ends then. */
    TimeLimit limit(Instant end) {
        return new TimeLimit(end, Duration.ofSeconds(graceSeconds));
    }

    StartRule start() {
        return new StartRule(tries, Duration.ofHours(waitHours));
    }
}
