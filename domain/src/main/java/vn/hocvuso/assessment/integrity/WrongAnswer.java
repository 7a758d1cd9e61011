package vn.hocvuso.assessment.integrity;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.hocvuso.assessment.question.Kind;

/** An answer as one text, the same for whoever answered the same. */
public final class WrongAnswer {

    private WrongAnswer() {}

    /** @param inFile by the order of the file, so that mixed options do not matter; not empty */
    public static String of(Kind kind, List<String> inFile) {
        return switch (kind) {
            case SHORT, NUMERIC ->
                Normalizer.normalize(String.join(" ", inFile), Normalizer.Form.NFC)
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\s+", " ");
            case MULTIPLE -> inFile.stream().sorted().collect(Collectors.joining(","));
            case SINGLE, TRUE_FALSE, MATCHING -> String.join(",", inFile);
        };
    }
}
