package vn.hocvuso.certification.rule;

/** What the paper of a programme says. */
public enum Kind {
    /** "Giấy xác nhận": a level was reached. */
    LEVEL_CONFIRMATION("GXN");

    private final String mark;

    Kind(String mark) {
        this.mark = mark;
    }

    /** The letters for this kind of paper in a register number. */
    public String mark() {
        return mark;
    }
}
