package vn.hocvuso.assessment;

import java.util.List;
import vn.hocvuso.assessment.question.Body;
import vn.hocvuso.assessment.question.Numeric;
import vn.hocvuso.assessment.question.ShortAnswer;

/** What would have been right where an answer is typed: each text, number or span that earns the full point. */
final class TypedKey {

    private TypedKey() {}

    /** Empty where nothing is typed. */
    static List<String> of(Body body) {
        if (body instanceof ShortAnswer typed) {
            return typed.accepted().stream()
                    .filter(accepted -> accepted.weight().isFull())
                    .map(ShortAnswer.Accepted::shown)
                    .toList();
        }
        return body instanceof Numeric numeric
                ? numeric.accepted().stream()
                        .filter(accepted -> accepted.weight().isFull())
                        .map(Numeric.Accepted::shown)
                        .toList()
                : List.of();
    }
}
