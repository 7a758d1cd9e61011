package vn.hocvuso.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import vn.hocvuso.assessment.bank.Lost;
import vn.hocvuso.assessment.question.Kind;
import vn.hocvuso.kernel.Bilingual;

/**
 * A try that is over, judged: what was given, what was right, what the author says.
 *
 * @param sitting number of the sitting it was taken in; null outside any
 * @param ofCourse whether the quiz belongs to the course of its code
 * @param shown how much of it may be seen today; what may not is not in it
 * @param from from when its result is shown; null when it is
 * @param points of {@code ofPoints}, at most five decimals, cut; null while they are not shown
 * @param passPercent what was needed; 0 where nobody passes or fails
 * @param mayRetry whether another try may start now
 * @param lost the competences points were lost on, in the order of their framework; none for the test of a course
 */
public record Review(
        long id,
        String quiz,
        Long sitting,
        boolean ofCourse,
        Bilingual title,
        Instant submittedAt,
        Shown shown,
        Instant from,
        BigDecimal points,
        BigDecimal ofPoints,
        int passPercent,
        boolean passed,
        boolean mayRetry,
        List<Lost> lost,
        List<Judged> questions) {

    /** How much of a try that is over its person may see. */
    public enum Shown {
        NOTHING,
        SCORE,
        /** The points, and all of it once its person is no longer tested in the same. */
        SCORE_FOR_NOW,
        ALL
    }

    /** Whether anything may be seen but that it was handed in. */
    public boolean isScored() {
        return shown != Shown.NOTHING;
    }

    /** Whether questions, keys and remarks may be seen. */
    public boolean isOpen() {
        return shown == Shown.ALL;
    }

    /** Whether passing or not is said of it. */
    public boolean isJudged() {
        return passPercent > 0;
    }

    /** Tenths of a per cent, cut and never rounded up. */
    public int tenths() {
        return points.movePointRight(3).divideToIntegralValue(ofPoints).intValue();
    }

    /**
     * @param html what was asked
     * @param points 0 … 1
     * @param options for SINGLE, MULTIPLE and TRUE_FALSE, in the order shown
     * @param rows for MATCHING
     * @param answered whether anything was given
     * @param typed for SHORT and NUMERIC; empty when nothing
     * @param right for SHORT and NUMERIC: what would have been right
     * @param remarks what the author says to this answer as a whole, as HTML
     * @param feedback what the author says to everybody, as HTML; empty when nothing
     */
    public record Judged(
            int slot,
            Kind kind,
            String html,
            BigDecimal points,
            List<Option> options,
            List<Row> rows,
            boolean answered,
            String typed,
            List<String> right,
            List<String> remarks,
            String feedback) {

        public boolean isRight() {
            return points.compareTo(BigDecimal.ONE) == 0;
        }

        /** What came of it: right, partly, wrong or blank. */
        public String verdict() {
            if (!answered) {
                return "blank";
            }
            return isRight() ? "right" : isPartly() ? "partly" : "wrong";
        }

        public boolean isPartly() {
            return points.signum() > 0 && !isRight();
        }
    }

    /**
     * @param value for TRUE_FALSE {@code true} or {@code false}; else the number shown
     * @param remark what the author says to whoever chose it, as HTML; empty when nothing
     */
    public record Option(String value, String html, boolean chosen, boolean right, String remark) {}

    /** @param given null when nothing was chosen */
    public record Row(String html, String given, String right) {

        public boolean isRight() {
            return right.equals(given);
        }
    }
}
