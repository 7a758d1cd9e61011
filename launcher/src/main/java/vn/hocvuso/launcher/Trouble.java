package vn.hocvuso.launcher;

import java.io.IOException;
import java.util.Locale;

/** Turns what Java throws into the one line a person needs. */
final class Trouble {

    private Trouble() {}

    static Problem of(String what, Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem;
            }
            if (isDiskFull(cause)) {
                return diskFull();
            }
        }
        return new Problem(what + ": " + (e.getMessage() == null ? e.getClass().getSimpleName() : firstLine(e)), e);
    }

    static Problem diskFull() {
        return new Problem("Ổ đĩa đã đầy. Hãy giải phóng ít nhất 2 GB rồi chạy lại.");
    }

    private static boolean isDiskFull(Throwable cause) {
        var message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        return cause instanceof IOException
                && (message.contains("no space left")
                        || message.contains("not enough space")
                        || message.contains("disk quota"));
    }

    private static String firstLine(Throwable e) {
        return e.getMessage().lines().findFirst().orElse("");
    }
}
