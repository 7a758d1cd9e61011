package vn.hocvuso.learning.figures;

import java.util.Locale;

/** Which people of a programme are asked for. */
public enum Which {
    ALL,
    DONE,
    OPEN,
    /** Open, and the last day is over. */
    LATE,
    /** Had it, and has it no more. */
    LEFT;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@link #ALL} for anything unknown. */
    public static Which of(String code) {
        for (var which : values()) {
            if (which.code().equals(code)) {
                return which;
            }
        }
        return ALL;
    }
}
