package vn.hocvuso.assessment.integrity;

import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.kernel.Share;

/**
 * How often a second look agreed with the test, and how far that may be from the truth for all who passed.
 *
 * <p>The bounds are those of Wilson ("Probable inference, the law of succession, and statistical inference", JASA 22, 1927) at
 * 95%: unlike the usual ± they are right for few people and for 100%. They are never wider than what is certain: whoever was
 * looked at is known, whoever was not may be either. Of three people of whom two are known, that is most of it; no other
 * correction for a small whole is made, so the bounds are rather too wide than too narrow. They hold for people drawn by
 * chance, not for those a sample was left with.
 *
 * @param agreed how many times it agreed
 * @param looked how many were looked at
 * @param whole how many passed, of whom those were drawn
 */
public record Agreement(int agreed, int looked, int whole) {

    /** The normal quantile of 97.5%. */
    private static final double Z = 1.959963984540054;

    /** @throws RuleBroken {@code agreement.shape} */
    public Agreement {
        RuleBroken.unless(0 <= agreed && agreed <= looked && looked <= whole, "agreement.shape");
    }

    public Share share() {
        return new Share(agreed, looked);
    }

    /** 0 … 1; 0 where nobody was looked at. */
    public double low() {
        return looked == 0 ? 0 : Math.max(wilson(-1), (double) agreed / whole);
    }

    /** 0 … 1; 1 where nobody was looked at. */
    public double high() {
        return looked == 0 ? 1 : Math.min(wilson(1), (double) (whole - looked + agreed) / whole);
    }

    /** Tenths of a per cent, cut. */
    public long lowTenths() {
        return (long) Math.floor(low() * 1000);
    }

    /** Tenths of a per cent, the next higher one. */
    public long highTenths() {
        return (long) Math.ceil(high() * 1000);
    }

    private double wilson(int side) {
        double rate = (double) agreed / looked;
        double square = Z * Z / looked;
        double spread = Z * Math.sqrt(rate * (1 - rate) / looked + square / (4 * looked));
        double bound = (rate + square / 2 + side * spread) / (1 + square);
        return side < 0 ? Math.min(rate, Math.max(0, bound)) : Math.max(rate, Math.min(1, bound));
    }
}
