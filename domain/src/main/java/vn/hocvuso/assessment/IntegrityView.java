package vn.hocvuso.assessment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vn.hocvuso.assessment.integrity.Finding;
import vn.hocvuso.kernel.UnitId;

/**
 * What may be worth a second look after a sitting.
 *
 * @param watched whether leaving the page was noted
 * @param done how many are over, and were looked at
 * @param few whether they are too few to compare answers well
 * @param lines what stood out
 * @param inTurn devices that were used one after the other, which is no sign
 */
public record IntegrityView(
        long id,
        UnitId unit,
        String title,
        boolean watched,
        int done,
        boolean few,
        List<Line> lines,
        List<List<Who>> inTurn) {

    /**
     * One thing to look at.
     *
     * @param kind same, times, device or left
     * @param other number of the second attempt; 0 where there is none
     * @param key a name for it, the same wherever it stands
     * @param notes of those who looked at it, the oldest first
     */
    public record Line(
            String kind, long attempt, long other, String key, List<Who> people, List<Said> said, List<Note> notes) {

        static Line of(Finding finding, List<Who> people, List<Said> said, List<Note> notes) {
            long other = finding.other() == null ? 0 : finding.other();
            return new Line(finding.kind().code(), finding.attempt(), other, finding.key(), people, said, notes);
        }

        public boolean isSeen() {
            return !notes.isEmpty();
        }
    }

    /**
     * Somebody it is about.
     *
     * @param number of the place
     * @param attempt whose timeline tells the rest
     * @param from when it began at the device
     * @param to when the last answer came
     */
    public record Who(long attempt, int number, String name, Instant from, Instant to) {}

    /**
     * What is said of it.
     *
     * @param code same, rush, whole, device or left
     * @param count how many answers, or times
     * @param usual how many would be usual; 0 where that is not said
     * @param took null where no time is said
     * @param needed null where that is not said
     */
    public record Said(String code, long count, long usual, Duration took, Duration needed) {}

    /** @param remark null for none, or after an erasure */
    public record Note(String by, Instant at, String remark) {}

    /** Those of a kind. */
    public List<Line> of(String kind) {
        return lines.stream().filter(line -> line.kind().equals(kind)).toList();
    }

    /** How many nobody has looked at yet. */
    public long open() {
        return lines.stream().filter(line -> !line.isSeen()).count();
    }
}
