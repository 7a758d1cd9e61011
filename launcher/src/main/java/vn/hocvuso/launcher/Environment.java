package vn.hocvuso.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * The real servers that tests run against. {@code mvn verify} starts them once for the whole run; what is not ready yet is
 * waited for. Started from an editor, where nothing runs, tests get a PostgreSQL of their own and nothing else.
 */
public final class Environment {

    private static Environment running;

    private final EnvironmentFile file;
    private final Parts parts;

    private Environment(EnvironmentFile file, Parts parts) {
        this.file = file;
        this.parts = parts;
    }

    /**
     * The environment of this run, with PostgreSQL ready.
     *
     * @throws RuntimeException with one line that says what did not start
     */
    public static synchronized Environment running() {
        if (running == null) {
            running = shared(EnvironmentFile.ofBuild());
        }
        return running;
    }

    private static Environment shared(EnvironmentFile file) {
        if (!file.isAlive()) {
            return new Environment(file, PostgresForOne.start());
        }
        file.await("postgres", Duration.ofMinutes(2));
        return new Environment(file, Parts.of(file.setup()));
    }

    /** The application's database. In it the deployed application has made its tables. */
    public Database database() {
        return parts.postgres().application();
    }

    /** An empty database of this name for a test of its own; one of the same name is dropped first. */
    public Database freshDatabase(String name) {
        return parts.postgres().fresh(name);
    }

    /** As {@link #freshDatabase(String)}, but with all that another holds, to which nobody may be connected. */
    public Database copiedDatabase(String name, String from) {
        return parts.postgres().copy(name, from);
    }

    /** Address of the application, without a slash at the end. */
    public String appUrl() {
        return parts.setup().appUrl();
    }

    /** Address of Keycloak when it is ready, without a slash at the end. */
    public String keycloakUrl() {
        keycloak();
        return parts.setup().loginUrl();
    }

    /** Where Payara answers /health, /metrics and /openapi; on loopback. */
    public String operationsUrl() {
        return "http://" + Setup.LOOPBACK + ":" + parts.setup().ports().operations();
    }

    /** Keycloak's administrator is called {@code admin} and exists in test environments only. */
    public String keycloakAdminPassword() {
        return parts.secrets().get("KEYCLOAK_ADMIN_PASSWORD");
    }

    public Postgres postgres() {
        return parts.postgres();
    }

    /** Keycloak, ready. */
    public Keycloak keycloak() {
        file.await("keycloak", Duration.ofMinutes(5));
        return parts.keycloak();
    }

    /** Payara, ready, with nothing deployed but what tests have deployed. */
    public Payara payara() {
        file.await("payara", Duration.ofMinutes(5));
        return parts.payara();
    }

    /** Settings the application was started with, by their environment names. */
    public Map<String, String> settings() {
        return parts.setup().settings(parts.secrets());
    }

    /** Folder of logs and data of this environment. */
    public Path home() {
        return parts.setup().home();
    }

    /** A PostgreSQL for one JVM: gone when it ends. */
    private static final class PostgresForOne {

        static Parts start() {
            try {
                var home = Files.createTempDirectory("hocvuso");
                var nothing = Path.of("");
                var setup = new Setup(
                        Mode.TEST, home, servers(), nothing, nothing, Setup.LOOPBACK, "localhost", Ports.free());
                var parts = Parts.of(setup);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> end(parts)));
                parts.postgres().start();
                return parts;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Path servers() {
            return EnvironmentFile.rootOfBuild().resolve(".data").resolve("servers");
        }

        private static void end(Parts parts) {
            try {
                parts.postgres().stop();
                Folder.delete(parts.setup().home());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
