package vn.hocvuso.learning.watch;

/**
 * When somebody counts as stuck.
 *
 * @param tries as many wrong tries of a practice question in a row, or failed tests; 2 to 20
 * @param days as many days without a visit while a course is begun; 1 to 365
 */
public record StuckRule(int tries, int days) {

    public static final StuckRule USUAL = new StuckRule(3, 14);

    /** What is out of bounds is as usual: it comes from an address somebody typed. */
    public static StuckRule of(int tries, int days) {
        return new StuckRule(
                tries >= 2 && tries <= 20 ? tries : USUAL.tries, days >= 1 && days <= 365 ? days : USUAL.days);
    }
}
