package vn.hocvuso.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The distribution under the build, which brings the programs of the tests when root asks for them. */
final class Debian {

    private static final long MINUTES = 10;

    private Debian() {}

    /** Whether this build may install something. */
    static boolean asRoot() {
        return "root".equals(System.getProperty("user.name")) && Files.isExecutable(Path.of("/usr/bin/apt-get"));
    }

    /** Without success nothing is said: whoever asked looks whether it is there. */
    static void install(String... packages) throws IOException, InterruptedException {
        run(List.of("update", "-qq"));
        var install = new ArrayList<>(List.of("install", "-y", "-qq", "--no-install-recommends"));
        install.addAll(List.of(packages));
        run(install);
    }

    private static void run(List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("apt-get"));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.start().waitFor(MINUTES, TimeUnit.MINUTES);
    }
}
