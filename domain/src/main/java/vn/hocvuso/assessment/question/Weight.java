package vn.hocvuso.assessment.question;

import java.math.BigDecimal;
import java.util.List;
import vn.hocvuso.kernel.RuleBroken;

/**
 * What one answer is worth in per cent of the question, −100 … 100, at most five decimals. As in Moodle, 33.33333 means
 * one third: a decimal within a hundredth of thirds, sixths, sevenths or ninths stands for that fraction.
 */
public record Weight(BigDecimal percent) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal CLOSE = new BigDecimal("0.01");
    private static final List<Integer> PARTS = List.of(3, 6, 7, 9);

    public static final Weight FULL = new Weight(BigDecimal.valueOf(100));
    public static final Weight NONE = new Weight(BigDecimal.ZERO);

    public Weight {
        RuleBroken.unless(percent.abs().compareTo(HUNDRED) <= 0, "gift.weight.range", percent.toPlainString());
        percent = percent.stripTrailingZeros();
        RuleBroken.unless(percent.scale() <= 5, "gift.weight.decimals", percent.toPlainString());
        percent = percent.setScale(Math.max(0, percent.scale()));
    }

    public boolean isFull() {
        return percent.compareTo(HUNDRED) == 0;
    }

    public boolean isPositive() {
        return percent.signum() > 0;
    }

    public Fraction share() {
        if (percent.scale() > 1) {
            for (int parts : PARTS) {
                long nearest = Math.round(percent.doubleValue() * parts / 100);
                var difference =
                        percent.multiply(BigDecimal.valueOf(parts)).subtract(BigDecimal.valueOf(nearest * 100));
                if (difference.abs().compareTo(CLOSE.multiply(BigDecimal.valueOf(parts))) < 0) {
                    return Fraction.of(nearest, parts);
                }
            }
        }
        return Fraction.of(percent).dividedBy(Fraction.of(100, 1));
    }
}
