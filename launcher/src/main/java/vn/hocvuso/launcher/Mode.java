package vn.hocvuso.launcher;

/** What the servers are started for. */
enum Mode {
    DEMO,
    TEST,
    /** To be measured: the application as in production, commits that reach the disk, code compiled as far as it goes. */
    BENCH;

    /** What the application is told. */
    String id() {
        return this == BENCH ? "production" : name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether somebody administers the login by its own interface. */
    boolean hasLoginAdministrator() {
        return this != DEMO;
    }
}
