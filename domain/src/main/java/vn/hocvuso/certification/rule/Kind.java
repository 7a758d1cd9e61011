package vn.hocvuso.certification.rule;

import java.util.Locale;

/** What the paper of a programme says. */
public enum Kind {
    /** "Giấy xác nhận": a level was reached. */
    LEVEL_CONFIRMATION("GXN");

    private final String mark;

    Kind(String mark) {
        this.mark = mark;
    }

    /** As files and tables write it, such as {@code level_confirmation}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The letters for this kind of paper in a register number. */
    public String mark() {
        return mark;
    }
}
