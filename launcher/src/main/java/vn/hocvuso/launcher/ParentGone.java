package vn.hocvuso.launcher;

import java.io.IOException;

/**
 * Notices that the program which started us is gone, however it went. It holds the other end of our standard input; when
 * it ends, the operating system closes that end.
 */
final class ParentGone {

    private ParentGone() {}

    static void then(Runnable act) {
        var watch = new Thread(
                () -> {
                    awaitEnd();
                    act.run();
                },
                "parent");
        watch.setDaemon(true);
        watch.start();
    }

    private static void awaitEnd() {
        try {
            while (System.in.read() >= 0) {
                Thread.onSpinWait();
            }
        } catch (IOException e) {
            // Broken is as gone as closed.
            return;
        }
    }
}
