package vn.hocvuso.assessment.integrity;

import java.util.Map;

/**
 * What somebody answered wrongly.
 *
 * @param attempt number of the attempt
 * @param wrong the wrong answer by the number of its question, by the order of the file; what was right or left open is not
 *     in it
 */
public record Mistakes(long attempt, Map<Long, String> wrong) {

    public Mistakes {
        wrong = Map.copyOf(wrong);
    }
}
