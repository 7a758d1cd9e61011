package vn.hocvuso.assessment.question;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Mixes lists the same way for the same seed, on every machine and every Java, and on paper. The numbers are
 * SplitMix64 (Steele, Lea, Flood 2014), the mixing is Fisher and Yates from the end.
 */
public final class Shuffle {

    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    public Shuffle(long seed) {
        state = seed;
    }

    /** A stream of its own for each slot, so that a slot can be laid out without the others. */
    public static Shuffle ofSlot(long seed, int slot) {
        return new Shuffle(new Shuffle(seed + slot * STEP).next());
    }

    public <T> List<T> mixed(List<T> list) {
        var mixed = new ArrayList<>(list);
        for (int last = mixed.size() - 1; last > 0; last--) {
            Collections.swap(mixed, last, below(last + 1));
        }
        return mixed;
    }

    long next() {
        state += STEP;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Evenly one of 0 … bound − 1: what would favour the low numbers is thrown away. */
    private int below(int bound) {
        long fair = Long.MAX_VALUE - Long.MAX_VALUE % bound;
        long drawn = next() >>> 1;
        while (drawn >= fair) {
            drawn = next() >>> 1;
        }
        return (int) (drawn % bound);
    }
}
