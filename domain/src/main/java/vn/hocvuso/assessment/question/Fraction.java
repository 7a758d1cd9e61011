package vn.hocvuso.assessment.question;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import vn.hocvuso.kernel.RuleBroken;

/** An exact share in lowest terms: three thirds are one, which no decimal can say. */
public record Fraction(BigInteger over, BigInteger under) implements Comparable<Fraction> {

    public static final Fraction ZERO = of(0, 1);
    public static final Fraction ONE = of(1, 1);

    private static final int DECIMALS = 5;

    public Fraction {
        RuleBroken.unless(under.signum() > 0, "fraction.under");
        var common = over.gcd(under);
        over = over.divide(common);
        under = under.divide(common);
    }

    public static Fraction of(long over, long under) {
        return new Fraction(BigInteger.valueOf(over), BigInteger.valueOf(under));
    }

    public static Fraction of(BigDecimal decimal) {
        int scale = Math.max(0, decimal.scale());
        return new Fraction(decimal.setScale(scale).unscaledValue(), BigInteger.TEN.pow(scale));
    }

    public Fraction plus(Fraction other) {
        return new Fraction(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
    }

    /** @param other above zero */
    public Fraction dividedBy(Fraction other) {
        return new Fraction(over.multiply(other.under), under.multiply(other.over));
    }

    /** Itself, but not below zero and not above one. */
    public Fraction clipped() {
        return compareTo(ZERO) < 0 ? ZERO : compareTo(ONE) > 0 ? ONE : this;
    }

    /** Whether this many points of so many are at least {@code percent} per cent, judged exactly. */
    public boolean reaches(int percent, Fraction of) {
        var hundredfold = new Fraction(over.multiply(BigInteger.valueOf(100)), under);
        return hundredfold.compareTo(new Fraction(of.over.multiply(BigInteger.valueOf(percent)), of.under)) >= 0;
    }

    /** Five decimals, cut and never rounded up. */
    public BigDecimal decimal() {
        return new BigDecimal(over).divide(new BigDecimal(under), DECIMALS, RoundingMode.DOWN);
    }

    public boolean isPositive() {
        return over.signum() > 0;
    }

    @Override
    public int compareTo(Fraction other) {
        return over.multiply(other.under).compareTo(other.over.multiply(under));
    }

    @Override
    public String toString() {
        return over + "/" + under;
    }
}
