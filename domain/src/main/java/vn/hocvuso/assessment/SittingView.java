package vn.hocvuso.assessment;

import java.time.Instant;
import java.util.List;
import vn.hocvuso.kernel.Bilingual;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.UnitId;

/**
 * A sitting as whoever holds it sees it.
 *
 * @param test title of the test
 * @param resultsFrom from when on results that wait are shown
 * @param startBy learner, password or invigilator
 * @param feedback all, score or later
 * @param places in the order of their numbers, those that were left out too
 */
public record SittingView(
        long id,
        UnitId unit,
        String title,
        String quiz,
        Bilingual test,
        Instant now,
        Instant opensAt,
        Instant closesAt,
        Instant resultsFrom,
        int minutes,
        int spreadSeconds,
        int perPage,
        String feedback,
        String startBy,
        String password,
        boolean oneDevice,
        boolean watched,
        boolean letIn,
        boolean cancelled,
        List<Place> places) {

    /**
     * @param unit name of the person's unit on the day
     * @param extraMinutes for this place
     * @param wrongPasswords how often the password was typed wrong
     * @param attempt null as long as nothing was drawn
     * @param answered slots with an answer
     * @param of slots; 0 as long as nothing was drawn
     * @param tenths of a per cent, cut; null while it is not graded
     */
    public record Place(
            long id,
            int number,
            PersonId person,
            String name,
            String unit,
            int extraMinutes,
            int wrongPasswords,
            boolean paper,
            boolean leftOut,
            Long attempt,
            Instant startedAt,
            Instant endsAt,
            Instant submittedAt,
            long answered,
            long of,
            Integer tenths,
            Boolean passed) {

        /** out, waiting, drawn, running or over. */
        public String state() {
            if (leftOut) {
                return "out";
            }
            if (submittedAt != null) {
                return "over";
            }
            return startedAt != null ? "running" : attempt == null ? "waiting" : "drawn";
        }
    }

    /**
     * A test that may be held.
     *
     * @param fromBank whether it draws from a bank; else it belongs to the course of its code
     */
    public record Test(String code, String title, String titleEn, boolean fromBank, int minutes) {}

    /** How many take part. */
    public long heads() {
        return places.stream().filter(place -> !place.leftOut()).count();
    }

    /** How many of them answer on paper. */
    public long onPaper() {
        return places.stream()
                .filter(place -> place.paper() && !place.leftOut())
                .count();
    }

    public long count(String state) {
        return places.stream().filter(place -> place.state().equals(state)).count();
    }

    /** Whether anybody has begun. */
    public boolean isBegun() {
        return places.stream().anyMatch(place -> place.startedAt() != null);
    }

    /** Whether there is anybody for whom nothing was drawn yet. */
    public boolean isToBeDrawn() {
        return count("waiting") > 0;
    }
}
