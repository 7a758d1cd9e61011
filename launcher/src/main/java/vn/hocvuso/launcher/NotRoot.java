package vn.hocvuso.launcher;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** PostgreSQL refuses to run as root. Root can give a process a user namespace in which it is nobody. */
final class NotRoot {

    private static final List<String> UNSHARE = List.of("unshare", "-U");

    private NotRoot() {}

    static List<String> prefix() throws IOException, InterruptedException {
        if (!"root".equals(System.getProperty("user.name")) || Jvm.isWindows()) {
            return List.of();
        }
        if (!works()) {
            throw new Problem("PostgreSQL không chạy bằng tài khoản root trên máy này (unshare bị chặn)."
                    + " Hãy chạy lại bằng một tài khoản thường.");
        }
        return UNSHARE;
    }

    private static boolean works() throws InterruptedException {
        try {
            var trial = new ProcessBuilder("unshare", "-U", "true").start();
            return trial.waitFor(10, TimeUnit.SECONDS) && trial.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
