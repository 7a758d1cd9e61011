package vn.hocvuso.platform;

/** What this running copy is for. */
public enum Mode {
    PRODUCTION,
    DEMO,
    TEST;

    static Mode of(String text) {
        return valueOf(text.trim().toUpperCase());
    }

    public boolean movesTheClock() {
        return this != PRODUCTION;
    }
}
