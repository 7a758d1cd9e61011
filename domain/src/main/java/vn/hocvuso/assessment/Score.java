package vn.hocvuso.assessment;

import java.util.List;
import vn.hocvuso.assessment.question.Fraction;

/** Exact points of so many; every slot is worth one. */
record Score(Fraction points, Fraction of) {

    static Score of(List<Fraction> shares) {
        return new Score(shares.stream().reduce(Fraction.ZERO, Fraction::plus), Fraction.of(shares.size(), 1));
    }

    boolean passes(int percent) {
        return points.reaches(percent, of);
    }
}
