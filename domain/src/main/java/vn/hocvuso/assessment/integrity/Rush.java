package vn.hocvuso.assessment.integrity;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Answers that came faster one after the other than what they answer can be read.
 *
 * @param answers how many
 * @param took from the answer before them to the last of them
 * @param needed to read them, see {@link Reading}
 */
public record Rush(int answers, Duration took, Duration needed) {

    /** Fewer in a row are never shown. */
    static final int LEAST = 5;

    /**
     * The longest run, if there is one.
     *
     * <p>Time is an account: what passes between two receipts is put in, what it takes to read the question is taken out, and
     * a run lasts as long as the account is overdrawn. More than the page of the question can never lie in it, because
     * nobody reads further ahead; whoever first read a page and then answered all of it is not overdrawn. Times are those of
     * the server, and a phone without a network holds answers back: so a pause fills the account, and so do several answers
     * in one receipt, which came from such a phone or from a form and say nothing. An answer that is changed takes time and
     * no reading.
     *
     * @param begun when the attempt began
     * @param replies in the order they came
     */
    public static Optional<Rush> of(Instant begun, List<Reply> replies) {
        var account = new Account(begun);
        var seen = new HashSet<Integer>();
        for (int i = 0; i < replies.size(); i++) {
            var reply = replies.get(i);
            boolean isNew = seen.add(reply.slot());
            if (!isAlone(replies, i)) {
                account.fill(reply.at());
            } else if (isNew) {
                account.take(reply);
            }
        }
        return Optional.ofNullable(account.longest);
    }

    private static boolean isAlone(List<Reply> replies, int i) {
        var at = replies.get(i).at();
        return (i == 0 || !replies.get(i - 1).at().equals(at))
                && (i == replies.size() - 1 || !replies.get(i + 1).at().equals(at));
    }

    /** The time there was to read, and the run while there is too little. */
    private static final class Account {

        private static final Duration FULL = Duration.ofDays(1);

        private Instant last;
        private Duration time = Duration.ZERO;
        private int answers;
        private Duration took = Duration.ZERO;
        private Duration needed = Duration.ZERO;
        private Rush longest;

        Account(Instant begun) {
            last = begun;
        }

        void fill(Instant at) {
            last = at;
            time = FULL;
            endRun();
        }

        void take(Reply reply) {
            var gap = most(Duration.between(last, reply.at()), Duration.ZERO);
            var reading = Reading.of(reply.syllables());
            last = reply.at();
            time = least(time.plus(gap), Reading.of(reply.page())).minus(reading);
            answers++;
            took = took.plus(gap);
            needed = needed.plus(reading);
            if (!time.isNegative()) {
                endRun();
            } else if (answers >= LEAST && (longest == null || answers > longest.answers())) {
                longest = new Rush(answers, took, needed);
            }
        }

        private void endRun() {
            answers = 0;
            took = Duration.ZERO;
            needed = Duration.ZERO;
        }

        private static Duration most(Duration one, Duration other) {
            return one.compareTo(other) > 0 ? one : other;
        }

        private static Duration least(Duration one, Duration other) {
            return one.compareTo(other) < 0 ? one : other;
        }
    }
}
