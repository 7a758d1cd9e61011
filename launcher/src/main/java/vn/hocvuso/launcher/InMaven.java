package vn.hocvuso.launcher;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * What Maven calls. The launcher proper runs in a JVM of its own, so that it outlives a Maven that is killed and can stop
 * what it started; we hold its standard input, which closes when Maven ends.
 */
public final class InMaven {

    private static volatile boolean ending;

    private InMaven() {}

    /** @param arguments {@code run} or {@code test}, then the options of {@link Run} or {@link TestRun} */
    public static void main(String[] arguments) throws Exception {
        var rest = Arrays.asList(arguments).subList(1, arguments.length);
        if (arguments[0].equals("test")) {
            inBackground(rest);
        } else {
            inForeground(rest);
        }
    }

    private static void inForeground(List<String> options) throws Exception {
        var home = Options.of(options.toArray(String[]::new)).path("home");
        var launcher = begin(Run.class, classPath(home), options, ProcessBuilder.Redirect.INHERIT);
        int code = launcher.waitFor();
        if (code != 0 || ending) {
            // While Maven is being ended this waits for the end, so that it has no last words about the build.
            System.exit(code);
        }
    }

    /** Returns when the environment has said who it is, long before its parts are ready. */
    private static void inBackground(List<String> options) throws Exception {
        var home = Options.of(options.toArray(String[]::new)).path("home");
        var log = home.resolveSibling("environment.log");
        Files.createDirectories(log.getParent());
        var launcher = begin(TestRun.class, classPath(), options, ProcessBuilder.Redirect.to(log.toFile()));
        var note = Started.of(home, "launcher");
        while (note.process().map(ProcessHandle::pid).orElse(0L) != launcher.pid()) {
            if (launcher.waitFor(50, TimeUnit.MILLISECONDS)) {
                throw new Problem("The test environment did not start. See " + log);
            }
        }
    }

    private static Process begin(Class<?> main, String classPath, List<String> options, ProcessBuilder.Redirect output)
            throws Exception {
        var command =
                new ArrayList<>(List.of(Jvm.executable(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx128m"));
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("hocvuso."))
                .forEach(name -> command.add("-D" + name + "=" + System.getProperty(name)));
        command.addAll(List.of("-cp", classPath, main.getName(), "--attached"));
        command.addAll(options);
        var launcher = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(launcher)));
        return launcher;
    }

    /** Maven's prompt comes back when everything has stopped, not before. */
    private static void end(Process launcher) {
        ending = true;
        try {
            launcher.getOutputStream().close();
            launcher.waitFor(90, TimeUnit.SECONDS);
        } catch (IOException e) {
            launcher.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Our own jar as a copy: the next build may write it anew while we run. */
    private static String classPath(Path home) throws Exception {
        var jar =
                Path.of(path(InMaven.class.getProtectionDomain().getCodeSource().getLocation()));
        if (!Files.isRegularFile(jar)) {
            return classPath();
        }
        var copy = home.resolve("run")
                .resolve("launcher-" + ProcessHandle.current().pid() + ".jar");
        Files.createDirectories(copy.getParent());
        Files.copy(jar, copy, StandardCopyOption.REPLACE_EXISTING);
        copy.toFile().deleteOnExit();
        return classPath().replace(jar.toString(), copy.toString());
    }

    private static String classPath() {
        if (InMaven.class.getClassLoader() instanceof URLClassLoader loader) {
            return Arrays.stream(loader.getURLs())
                    .map(InMaven::path)
                    .collect(Collectors.joining(System.getProperty("path.separator")));
        }
        return System.getProperty("java.class.path");
    }

    private static String path(java.net.URL url) {
        try {
            return Path.of(url.toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
