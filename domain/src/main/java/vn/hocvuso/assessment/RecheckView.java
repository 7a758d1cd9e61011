package vn.hocvuso.assessment;

import java.time.Instant;
import java.util.List;
import vn.hocvuso.assessment.integrity.Agreement;
import vn.hocvuso.assessment.integrity.Recheck;
import vn.hocvuso.kernel.Share;

/**
 * Those who were drawn to be looked at a second time.
 *
 * @param percent of those who passed
 * @param passed how many had when it was drawn
 * @param by name of who had it drawn
 * @param places in the order drawn
 */
public record RecheckView(int percent, int passed, String by, Instant at, List<Place> places) {

    /** What may be chosen, in per cent. */
    public static final List<Integer> PERCENTS = Recheck.PERCENTS;

    /**
     * @param number of the place in the sitting
     * @param agrees null as long as nobody looked
     * @param remark null for none, or after an erasure
     * @param by name of who looked
     * @param looks how often it was looked at
     */
    public record Place(
            long id,
            long attempt,
            int number,
            String name,
            Boolean agrees,
            String remark,
            String by,
            Instant at,
            long looks) {

        public boolean isChecked() {
            return agrees != null;
        }
    }

    public Share share() {
        return agreement().share();
    }

    /** How many nobody has looked at yet. */
    public long open() {
        return places.stream().filter(place -> !place.isChecked()).count();
    }

    /** The lower bound, in tenths of a per cent. */
    public long lowTenths() {
        return agreement().lowTenths();
    }

    /** The upper bound, in tenths of a per cent. */
    public long highTenths() {
        return agreement().highTenths();
    }

    private Agreement agreement() {
        int agreed = (int) places.stream()
                .filter(place -> Boolean.TRUE.equals(place.agrees()))
                .count();
        return new Agreement(agreed, (int) (places.size() - open()), passed);
    }
}
