package vn.hocvuso.assessment;

import java.time.Instant;
import java.util.List;
import vn.hocvuso.kernel.Bilingual;
import vn.hocvuso.kernel.UnitId;

/**
 * The paper round of a sitting, as whoever holds it sees it.
 *
 * @param id of the sitting
 * @param places on paper, in the order of their numbers
 */
public record PaperView(
        long id,
        UnitId unit,
        String title,
        Bilingual test,
        Instant now,
        Instant opensAt,
        Instant closesAt,
        boolean cancelled,
        List<Place> places) {

    /**
     * @param place its own number in the database
     * @param number in the list of the sitting
     * @param attempt null as long as nothing was drawn; the number of the sheet
     * @param printedAt when it was printed last; null for never
     * @param typed slots with an answer
     * @param of slots; 0 as long as nothing was drawn
     * @param tenths of a per cent, cut; null while it is not graded
     */
    public record Place(
            long place,
            int number,
            String name,
            Long attempt,
            Instant printedAt,
            long typed,
            long of,
            Instant submittedAt,
            Integer tenths) {

        /** waiting, drawn, printed, typed or over. */
        public String state() {
            if (submittedAt != null) {
                return "over";
            }
            if (typed > 0) {
                return "typed";
            }
            return printedAt != null ? "printed" : attempt == null ? "waiting" : "drawn";
        }
    }

    public long count(String state) {
        return places.stream().filter(place -> place.state().equals(state)).count();
    }

    /** Whether the sheets can be printed: everybody on paper was drawn for. */
    public boolean isReady() {
        return !cancelled && !places.isEmpty() && places.stream().allMatch(place -> place.attempt() != null);
    }

    /** Whether there are more than somebody waits for, so that printing is a job. */
    public boolean isMany() {
        return places.size() > Papers.AT_ONCE;
    }

    /** Whether answers may be typed already. */
    public boolean isOpen() {
        return !now.isBefore(opensAt);
    }
}
