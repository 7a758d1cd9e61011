package vn.hocvuso.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The environment of one {@code mvn verify}: PostgreSQL at once, Keycloak and Payara as soon as the realm is built. Lives
 * until Maven is gone. A part that dies is left dead: tests do that on purpose.
 */
public final class TestRun {

    private final Setup setup;
    private final EnvironmentFile file;

    private TestRun(Setup setup) {
        this.setup = setup;
        this.file = new EnvironmentFile(setup.home());
    }

    public static void main(String[] arguments) {
        try {
            Jvm.mustFit();
            var options = Options.of(arguments);
            ParentGone.then(() -> System.exit(0));
            new TestRun(setup(options)).run();
        } catch (Problem e) {
            System.out.println(e.getMessage());
            System.exit(1);
        }
    }

    private static Setup setup(Options options) {
        return new Setup(
                Mode.TEST,
                options.path("home"),
                options.path("servers"),
                options.path("payara"),
                options.path("keycloak"),
                Setup.LOOPBACK,
                "localhost",
                Ports.free());
    }

    private void run() {
        clear();
        var parts = Parts.of(setup);
        file.begin(setup);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> new Stopping(parts, line -> {}).run()));
        Started.of(setup.home(), "launcher").write(ProcessHandle.current());
        start("postgres", parts.postgres()::start);
        var realm = realm();
        var keycloak = new Thread(() -> start("keycloak", () -> {
            parts.keycloak().take(realm);
            parts.keycloak().start();
        }));
        keycloak.start();
        start("payara", parts.payara()::start);
        waitForEver();
    }

    /** What an earlier run left is stopped and its data thrown away. */
    private void clear() {
        try {
            Leftovers.withLauncherOf(setup.home()).stop();
            Folder.delete(setup.home());
            Files.createDirectories(setup.home());
            new ServerFiles(setup.servers()).tidy();
        } catch (IOException e) {
            throw Trouble.of("target/environment", e);
        }
    }

    private void start(String part, Runnable start) {
        try {
            long begin = System.nanoTime();
            start.run();
            file.ready(part);
            System.out.printf("%s ready after %d ms%n", part, (System.nanoTime() - begin) / 1_000_000);
        } catch (RuntimeException e) {
            e.printStackTrace(System.out);
            file.failed(part, e.getMessage());
        }
    }

    private Path realm() {
        while (true) {
            var path = KeptProperties.read(RealmBuilt.note(setup.home())).get("path");
            if (path != null) {
                return Path.of(path);
            }
            pause(200);
        }
    }

    private static void waitForEver() {
        while (true) {
            pause(60_000);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new Problem("interrupted", e);
        }
    }
}
