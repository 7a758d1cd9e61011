package vn.hocvuso.assessment.integrity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import vn.hocvuso.assessment.question.Shuffle;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.kernel.Stored;

/** Some of those who passed a sitting, drawn by chance, to be looked at a second time. */
@Entity
@Table(name = "recheck")
public class Recheck extends Stored {

    /** What may be chosen, in per cent. */
    public static final List<Integer> PERCENTS = List.of(3, 4, 5);

    @Column(name = "sitting_id")
    private long sitting;

    private int percent;

    private long seed;

    private int passed;

    @Column(name = "drawn_by")
    private PersonId by;

    @Column(name = "drawn_at")
    private Instant at;

    protected Recheck() {}

    /**
     * @param passed how many did
     * @throws RuleBroken {@code recheck.percent}, {@code recheck.nobody}
     */
    public Recheck(long sitting, int percent, long seed, int passed, PersonId by, Instant now) {
        RuleBroken.unless(PERCENTS.contains(percent), "recheck.percent");
        RuleBroken.unless(passed > 0, "recheck.nobody");
        this.sitting = sitting;
        this.percent = percent;
        this.seed = seed;
        this.passed = passed;
        this.by = by;
        this.at = now;
    }

    /** How many are drawn of so many: not less than asked for, and at least one. */
    public static int size(int percent, int passed) {
        return Math.max(1, (percent * passed + 99) / 100);
    }

    /**
     * Those who are drawn, the same each time.
     *
     * @param attempts that passed, in the order of their numbers
     */
    public List<Long> draw(List<Long> attempts) {
        return new Shuffle(seed).mixed(attempts).subList(0, size(percent, passed));
    }

    /** Number of the sitting. */
    public long sitting() {
        return sitting;
    }

    public int percent() {
        return percent;
    }

    public int passed() {
        return passed;
    }

    public PersonId by() {
        return by;
    }

    public Instant at() {
        return at;
    }
}
