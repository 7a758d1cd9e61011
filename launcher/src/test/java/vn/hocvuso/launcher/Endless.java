package vn.hocvuso.launcher;

import java.io.IOException;
import java.nio.file.Path;

/** A process that waits for its standard input to end, which it never does while the test lives. */
final class Endless {

    private Endless() {}

    public static void main(String[] arguments) throws IOException {
        while (System.in.read() >= 0) {
            Thread.onSpinWait();
        }
    }

    static Process begin() throws IOException {
        var classes = Path.of(Endless.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .toString();
        return new ProcessBuilder(Jvm.executable(), "-Xshare:auto", "-cp", classes, Endless.class.getName()).start();
    }
}
