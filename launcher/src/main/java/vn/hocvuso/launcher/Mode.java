package vn.hocvuso.launcher;

/** What the servers are started for. */
enum Mode {
    DEMO,
    TEST;

    String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
