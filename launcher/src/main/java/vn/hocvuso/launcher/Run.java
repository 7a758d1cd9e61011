package vn.hocvuso.launcher;

/** Placeholder replaced below. */
public final class Run {
    private Run() {}

    public static void main(String[] arguments) {}
}
