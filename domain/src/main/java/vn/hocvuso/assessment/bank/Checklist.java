package vn.hocvuso.assessment.bank;

import java.util.List;
import java.util.Map;
import vn.hocvuso.kernel.Bilingual;
import vn.hocvuso.platform.ContentFile;

/**
 * What the authors checked for every question, and what a reviewer confirms.
 *
 * @param digest of the file, to say later which list was confirmed
 */
public record Checklist(List<Bilingual> points, String digest) {

    private static final String FILE = "questions/checklist.yaml";

    public static Checklist read() {
        var file = ContentFile.read(FILE);
        var points = ((List<?>) file.yaml().get("points"))
                .stream()
                        .map(Map.class::cast)
                        .map(point -> new Bilingual((String) point.get("vi"), (String) point.get("en")))
                        .toList();
        return new Checklist(points, file.digest());
    }
}
