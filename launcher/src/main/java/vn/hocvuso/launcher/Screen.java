package vn.hocvuso.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** What the person at the terminal sees: short lines in Vietnamese. */
final class Screen {

    private final PrintStream out;

    Screen(PrintStream out) {
        this.out = out;
    }

    /** Vietnamese comes through whatever the locale says; on Windows the console decides. */
    static Screen ofTerminal() {
        return new Screen(new PrintStream(new FileOutputStream(FileDescriptor.out), true, charset()));
    }

    private static Charset charset() {
        return Jvm.isWindows() && System.console() != null ? System.console().charset() : StandardCharsets.UTF_8;
    }

    void say(String line) {
        synchronized (out) {
            out.println(line);
        }
    }

    void step(String line) {
        say("  … " + line);
    }

    void wrong(String line) {
        say("  ✗ " + line);
    }

    /** Runs the work, then says that it is done and how long it took. */
    void done(String what, Runnable work) {
        long begin = System.nanoTime();
        work.run();
        say("  ✓ " + what + " (" + seconds(System.nanoTime() - begin) + ")");
    }

    static String seconds(long nanos) {
        return Math.round(nanos / 1e9) + " s";
    }
}
