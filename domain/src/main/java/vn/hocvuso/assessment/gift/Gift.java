package vn.hocvuso.assessment.gift;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.hocvuso.assessment.question.Item;

/** The format's front door. */
public final class Gift {

    /** Largest file, in bytes. */
    public static final int MOST_BYTES = 1_000_000;

    public static final int MOST_QUESTIONS = 2_000;

    private Gift() {}

    /** @param file UTF-8, with or without a byte order mark */
    public static Reading read(byte[] file) {
        if (file.length > MOST_BYTES) {
            return refused(new GiftProblem(0, "gift.file.big", MOST_BYTES));
        }
        var bytes = ByteBuffer.wrap(file);
        var text = CharBuffer.allocate(file.length + 1);
        var result = StandardCharsets.UTF_8.newDecoder().decode(bytes, text, true);
        text.flip();
        return result.isError() ? refused(new GiftProblem(lastLineOf(text), "gift.file.utf8")) : read(text.toString());
    }

    public static Reading read(String text) {
        return text.length() > MOST_BYTES
                ? refused(new GiftProblem(0, "gift.file.big", MOST_BYTES))
                : new FileReader().read(text);
    }

    /** The same questions as text: reading it gives equal questions. */
    public static String write(List<Item> items) {
        return new GiftWriter().write(items);
    }

    private static int lastLineOf(CharBuffer text) {
        return 1 + (int) text.chars().filter(c -> c == '\n').count();
    }

    private static Reading refused(GiftProblem problem) {
        return new Reading(List.of(), List.of(problem));
    }
}
