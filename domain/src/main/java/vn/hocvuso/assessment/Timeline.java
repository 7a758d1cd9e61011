package vn.hocvuso.assessment;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vn.hocvuso.kernel.Bilingual;
import vn.hocvuso.kernel.PersonId;

/**
 * What happened to an attempt, line by line in the order of the server's time.
 *
 * @param name of the person
 * @param sitting number of the sitting; null outside any
 * @param sittingTitle null outside any
 * @param over whether it was handed in or closed; before that no answer is shown
 * @param tested whether the reader has yet to answer in the same sitting; until then no answer is shown
 */
public record Timeline(
        long attempt,
        PersonId person,
        String name,
        Bilingual test,
        Long sitting,
        String sittingTitle,
        boolean over,
        boolean tested,
        List<Line> lines) {

    /**
     * One thing that happened. What it does not have is null.
     *
     * @param at null for the drawing, whose hour is not kept
     * @param what drawn, begun, answered, handed-over, extended, left, back, typed, handed-in, closed, graded or told
     * @param end of answering, as it was promised at the beginning; null where that is not known any more
     * @param slot the number of the question
     * @param seq the browser's count
     * @param after how long after the answer before it, or the beginning; null where there is neither
     * @param said the answer; null before the attempt is over
     * @param by name of who did it, where it was somebody else
     * @param minutes that were added
     * @param note why, as somebody wrote it; after an erasure null
     */
    public record Line(
            Instant at,
            String what,
            Instant end,
            Integer slot,
            Integer seq,
            Duration after,
            Said said,
            String by,
            Integer minutes,
            BigDecimal points,
            BigDecimal ofPoints,
            String note) {

        static Line of(Instant at, String what) {
            return new Line(at, what, null, null, null, null, null, null, null, null, null, null);
        }

        static Line begun(Instant at, Instant end) {
            return new Line(at, "begun", end, null, null, null, null, null, null, null, null, null);
        }

        static Line answered(Instant at, int slot, int seq, Duration after, Said said) {
            return new Line(at, "answered", null, slot, seq, after, said, null, null, null, null, null);
        }

        static Line befell(Instant at, String what, String by, Integer minutes, String note) {
            return new Line(at, what, null, null, null, null, null, by, minutes, null, null, note);
        }

        static Line graded(Instant at, BigDecimal points, BigDecimal of) {
            return new Line(at, "graded", null, null, null, null, null, null, null, points, of, null);
        }
    }

    /**
     * An answer in words.
     *
     * @param chosen options as they were shown
     * @param rows of a matching question
     * @param typed as it stands; empty when nothing was
     */
    public record Said(List<Review.Option> chosen, List<Review.Row> rows, String typed) {

        static Said of(Review.Judged judged) {
            var chosen = judged.options().stream().filter(Review.Option::chosen).toList();
            var typed = judged.right().isEmpty() ? "" : judged.typed();
            return new Said(chosen, judged.rows(), typed);
        }

        public boolean isBlank() {
            return chosen.isEmpty() && rows.isEmpty() && typed.isEmpty();
        }
    }
}
