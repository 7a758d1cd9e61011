package vn.hocvuso.web.learning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.hocvuso.assessment.PracticeText;
import vn.hocvuso.web.faces.Asked;

/** The form for one question to practise: plain fields {@code stem}, {@code answer1} …, {@code said1} …, {@code right}, {@code said}. */
@RequestScoped
public class PracticeForm {

    static final int MOST = 5;

    private static final Pattern TICKS = Pattern.compile("`{3,}");

    @Inject
    Asked asked;

    /** The block that stands in the text of a lesson. */
    String markdown() {
        return markdown(asked::text);
    }

    /** Answers that were left empty are none; the fence is longer than any in the question. */
    static String markdown(Function<String, String> fields) {
        var answers = new ArrayList<PracticeText.Answer>();
        int right = 0;
        for (int i = 1; i <= MOST; i++) {
            var answer = fields.apply("answer" + i);
            if (answer != null) {
                answers.add(new PracticeText.Answer(answer, fields.apply("said" + i)));
                right = String.valueOf(i).equals(fields.apply("right")) ? answers.size() : right;
            }
        }
        var gift = new PracticeText(fields.apply("stem"), answers, right, fields.apply("said")).gift();
        var fence = "`"
                .repeat(TICKS.matcher(gift)
                        .results()
                        .mapToInt(found -> found.group().length() + 1)
                        .max()
                        .orElse(3));
        return fence + "gift\n" + gift + "\n" + fence + "\n";
    }
}
