package vn.hocvuso.learning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hocvuso.learning.confirm.PointState;
import vn.hocvuso.learning.course.Completion;

/**
 * How somebody stands with what a lesson asks to be confirmed.
 *
 * @param states of each point, in the order of the text
 * @param said what an observer said of a point last; only where a point went back
 * @param past what was handed in, the latest first
 */
public record HandInView(Completion rule, Map<String, PointState> states, Map<String, String> said, List<Past> past) {

    /**
     * One hand-in.
     *
     * @param did null for a checklist, and where it was erased
     * @param file null for none
     * @param fileType such as {@code png}
     * @param outcome confirmed, returned or withdrawn; null while it waits
     * @param said why it went back
     */
    public record Past(
            long id,
            String did,
            LocalDate doneOn,
            String link,
            Long file,
            String fileName,
            String fileType,
            Instant handedAt,
            String outcome,
            Instant settledAt,
            String said) {

        public boolean isWaiting() {
            return outcome == null;
        }

        public boolean isReturned() {
            return "returned".equals(outcome);
        }

        public boolean isPicture() {
            return fileType != null && !fileType.equals("pdf");
        }
    }

    /** What waits for somebody else; at most one. */
    public Optional<Past> waiting() {
        return past.stream().filter(Past::isWaiting).findFirst();
    }

    public long count(PointState state) {
        return states.values().stream().filter(state::equals).count();
    }

    /** Points nobody else saw done yet. */
    public long open() {
        return states.size() - count(PointState.CONFIRMED);
    }
}
