package vn.hocvuso.launcher;

import java.util.concurrent.Callable;

/**
 * Lets processes begin one at a time until it is shut. So nothing can slip in after the moment everything is being
 * stopped.
 */
final class Gate {

    private static boolean shut;

    private Gate() {}

    static synchronized <T> T pass(Callable<T> begin) throws Exception {
        if (shut) {
            throw new Problem("Đang dừng.");
        }
        return begin.call();
    }

    static synchronized void shut() {
        shut = true;
    }

    static synchronized boolean isShut() {
        return shut;
    }
}
