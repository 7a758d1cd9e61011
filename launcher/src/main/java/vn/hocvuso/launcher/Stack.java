package vn.hocvuso.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * A set of servers for one measurement, on ports and data of its own: as in production, only on one machine. All of it is
 * gone when the JVM ends.
 */
public final class Stack {

    private final Parts parts;

    private Stack(Parts parts) {
        this.parts = parts;
    }

    /**
     * Starts all three and deploys.
     *
     * @param arguments {@code --home --servers --payara --keycloak --realm --ear}
     */
    public static Stack start(String... arguments) {
        var options = Options.of(arguments);
        var setup = new Setup(
                Mode.BENCH,
                options.path("home"),
                options.path("servers"),
                options.path("payara"),
                options.path("keycloak"),
                Setup.LOOPBACK,
                "localhost",
                Ports.free());
        clear(setup);
        var stack = new Stack(Parts.of(setup));
        Runtime.getRuntime().addShutdownHook(new Thread(stack::end));
        stack.begin(options.path("realm"), options.path("ear"));
        return stack;
    }

    private static void clear(Setup setup) {
        try {
            Leftovers.of(setup.home()).stop();
            Folder.delete(setup.home());
            Files.createDirectories(setup.home());
        } catch (IOException e) {
            throw Trouble.of(setup.home().toString(), e);
        }
    }

    private void begin(Path realm, Path ear) {
        parts.postgres().start();
        var login = CompletableFuture.runAsync(() -> {
            parts.keycloak().take(realm);
            parts.keycloak().start();
        });
        parts.payara().start();
        parts.payara().deploy(ear);
        login.join();
    }

    private void end() {
        new Stopping(parts, line -> {}).run();
        try {
            Folder.delete(parts.setup().home());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Address of the application, without a slash at the end. */
    public String appUrl() {
        return parts.setup().appUrl();
    }

    /** Address of Keycloak, without a slash at the end. */
    public String loginUrl() {
        return parts.setup().loginUrl();
    }

    /** Keycloak's administrator is called {@code admin}. */
    public String keycloakAdminPassword() {
        return parts.secrets().get("KEYCLOAK_ADMIN_PASSWORD");
    }

    public Database database() {
        return parts.postgres().application();
    }

    public Database keycloakDatabase() {
        return parts.postgres().keycloak();
    }

    /** Puts another build of the application in the place of the one that runs. */
    public void deploy(Path ear) {
        parts.payara().deploy(ear);
    }

    /** Puts something small beside the application, at {@code /name}. */
    public void deployBeside(String name, Path war) {
        parts.payara().deployBeside(name, war);
    }

    /** Each server by its name, and the number of its process. */
    public Map<String, Long> processes() {
        return Map.of(
                "Payara", number(parts.payara()),
                "PostgreSQL", number(parts.postgres()),
                "Keycloak", number(parts.keycloak()));
    }

    private static long number(Part part) {
        return part.started().process().map(ProcessHandle::pid).orElseThrow();
    }
}
