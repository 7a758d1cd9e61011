package vn.hocvuso.assessment;

import java.time.Instant;
import java.util.List;
import vn.hocvuso.assessment.question.Kind;
import vn.hocvuso.kernel.Bilingual;

/**
 * What a learner sees while answering. It holds no key, no score and no remark.
 *
 * @param now the server's time
 * @param ticket the right to send answers
 * @param seq highest count of any answer the server has; 0 when none
 * @param savedAt when the latest answer came; null when none
 * @param perPage questions on a page; 0 for all on one
 * @param watched whether leaving the page is noted
 */
public record Sheet(
        long id,
        String quiz,
        Bilingual title,
        Instant now,
        Instant endsAt,
        String ticket,
        int seq,
        Instant savedAt,
        int perPage,
        boolean watched,
        List<Asked> questions) {

    /**
     * @param html what is asked
     * @param seq count of the answer that stands; 0 when none
     * @param options for SINGLE, MULTIPLE and TRUE_FALSE
     * @param rows for MATCHING
     * @param given the answer that stands; empty when none
     */
    public record Asked(
            int slot, Kind kind, String html, int seq, List<Option> options, List<Row> rows, List<String> given) {

        public boolean answered() {
            return Given.isAnswer(given);
        }

        /** What was typed; empty when nothing. */
        public String typed() {
            return given.isEmpty() ? "" : given.get(0);
        }
    }

    /** @param value the number shown, from 1; for TRUE_FALSE {@code true} or {@code false}, without html */
    public record Option(String value, String html, boolean chosen) {}

    /** A left side, and the right sides to pick from. */
    public record Row(String html, List<Pick> picks) {}

    /**
     * @param value the number shown, from 1
     * @param text as it stands: not HTML
     */
    public record Pick(String value, String text, boolean chosen) {}

    /** How many pages the questions fill. */
    public int pages() {
        return perPage == 0 ? 1 : (questions.size() + perPage - 1) / perPage;
    }

    /** The questions of a page, from 1; of the nearest there is. */
    public List<Asked> page(int number) {
        int page = within(number);
        return perPage == 0
                ? questions
                : questions.subList((page - 1) * perPage, Math.min(page * perPage, questions.size()));
    }

    /** The nearest page there is. */
    public int within(int number) {
        return Math.max(1, Math.min(pages(), number));
    }

    /** The page a question stands on. */
    public int pageOf(int slot) {
        return perPage == 0 ? 1 : (slot - 1) / perPage + 1;
    }

    public long answered() {
        return questions.stream().filter(Asked::answered).count();
    }

    /** The slots nobody has answered. */
    public List<Integer> open() {
        return questions.stream().filter(q -> !q.answered()).map(Asked::slot).toList();
    }
}
