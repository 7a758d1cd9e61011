package vn.hocvuso.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** What the launcher tells tests in other JVMs: the setup, and part by part that it is ready or why it is not. */
record EnvironmentFile(Path home) {

    /** The file of the build this JVM works in, whether it exists or not. */
    static EnvironmentFile ofBuild() {
        return new EnvironmentFile(rootOfBuild().resolve("target").resolve("environment"));
    }

    /** The outermost folder with a pom: where Maven was told all modules. */
    static Path rootOfBuild() {
        Path root = Path.of("").toAbsolutePath();
        for (var folder = root;
                folder != null && Files.exists(folder.resolve("pom.xml"));
                folder = folder.getParent()) {
            root = folder;
        }
        return root;
    }

    boolean isAlive() {
        return Started.of(home, "launcher").process().isPresent();
    }

    Setup setup() {
        return Setup.from(read());
    }

    void begin(Setup setup) {
        KeptProperties.write(file(), setup.toProperties());
    }

    /** @param part postgres, keycloak or payara */
    void ready(String part) {
        say(part + ".ready", "true");
    }

    void failed(String part, String why) {
        say(part + ".failed", why);
    }

    private void say(String name, String value) {
        synchronized (EnvironmentFile.class) {
            var all = new TreeMap<>(read());
            all.put(name, value);
            KeptProperties.write(file(), all);
        }
    }

    void await(String part, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (!read().containsKey(part + ".ready")) {
            var failed = read().get(part + ".failed");
            if (failed != null) {
                throw new Problem(failed);
            }
            if (!isAlive()) {
                throw new Problem(part + " is not running. Tests of this kind need the whole build: mvn verify");
            }
            if (System.nanoTime() > end) {
                throw new Problem(
                        part + " was not ready after " + patience.toSeconds() + " s. See " + home.resolve("logs"));
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem("interrupted", e);
        }
    }

    private Map<String, String> read() {
        return KeptProperties.read(file());
    }

    private Path file() {
        return home.resolve("environment.properties");
    }
}
