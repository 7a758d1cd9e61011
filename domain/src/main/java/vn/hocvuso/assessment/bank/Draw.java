package vn.hocvuso.assessment.bank;

import vn.hocvuso.kernel.RuleBroken;

/**
 * So many questions on one competence in one band.
 *
 * @param band such as {@code 1-2}
 */
public record Draw(String competence, String band, int count) {

    public Draw {
        RuleBroken.unless(count >= 1, "quiz.draw");
    }
}
