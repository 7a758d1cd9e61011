package vn.hocvuso.kernel;

/**
 * How many of how many. Always both numbers: a percentage alone hides who is missing.
 *
 * @param count the numerator, 0 … of
 * @param of the denominator; 0 when nobody counts
 */
public record Share(long count, long of) {

    public Share {
        RuleBroken.unless(count >= 0 && of >= 0 && count <= of, "share.shape");
    }

    /** At least this many per cent, judged on the whole numbers so that 99,96% is never 100%. Nobody of nobody reaches nothing. */
    public boolean reaches(int percent) {
        return of > 0 && count * 100 >= percent * of;
    }

    /** How many more are needed to reach this many per cent. */
    public long shortOf(int percent) {
        long needed = -Math.floorDiv(-percent * of, 100L);
        return Math.max(0, needed - count);
    }

    /** Tenths of a per cent, cut and never rounded up: 12 of 13 is 923. */
    public long permille() {
        return of == 0 ? 0 : count * 1000 / of;
    }

    /** Such as {@code 12/13 (92,3%)}; {@code 0/0 (—)} when nobody counts. */
    @Override
    public String toString() {
        return "%d/%d (%s)".formatted(count, of, of == 0 ? "—" : percentText());
    }

    /** Such as {@code 92,3%}, and {@code 100%} without a decimal. */
    public String percentText() {
        long tenths = permille();
        return tenths % 10 == 0 ? tenths / 10 + "%" : tenths / 10 + "," + tenths % 10 + "%";
    }
}
