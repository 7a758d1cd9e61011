package vn.hocvuso.assessment;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocvuso.assessment.gift.Gift;
import vn.hocvuso.assessment.question.Item;
import vn.hocvuso.kernel.Bilingual;
import vn.hocvuso.platform.ContentFile;

/**
 * One file of a bank of questions.
 *
 * @param bank its code
 * @param framework whose competences its questions are about
 */
record BankFile(String bank, String framework, Bilingual title, ContentFile file) {

    private static final String FOLDER = "questions/";

    /** Every file of every bank the index names. */
    static List<BankFile> all() {
        var index = ContentFile.read(FOLDER + "index.yaml").yaml();
        return ((List<?>) index.get("banks"))
                .stream().map(Map.class::cast).flatMap(BankFile::of).toList();
    }

    private static Stream<BankFile> of(Map<?, ?> bank) {
        var title = (Map<?, ?>) bank.get("title");
        return ((List<?>) bank.get("files"))
                .stream()
                        .map(name -> new BankFile(
                                String.valueOf(bank.get("code")),
                                String.valueOf(bank.get("framework")),
                                new Bilingual((String) title.get("vi"), (String) title.get("en")),
                                ContentFile.read(FOLDER + name)));
    }

    String path() {
        return file.path();
    }

    /** The same as long as neither the file nor what the index says of its bank has changed. */
    String digest() {
        return Digest.of(String.join("|", bank, framework, title.vi(), title.en(), file.digest()));
    }

    /** @throws IllegalStateException naming every wrong line */
    List<Item> items() {
        var reading = Gift.read(file.bytes());
        if (!reading.isClean()) {
            throw new IllegalStateException(path() + ": "
                    + reading.problems().stream().map(String::valueOf).collect(Collectors.joining("; ")));
        }
        return reading.items();
    }
}
