package vn.hocvuso.launcher;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The login: Keycloak with our realm, which it imports into its own database when it is not there yet. */
public final class Keycloak extends JavaServer {

    private final Secrets secrets;
    private final Database database;

    Keycloak(Setup setup, Secrets secrets, Database database) {
        super("Keycloak", "keycloak", setup);
        this.secrets = secrets;
        this.database = database;
    }

    /** Takes realm, theme and list of common passwords out of the realm module's jar or classes folder. */
    void take(Path realm) {
        try {
            Folder.delete(ours());
            if (Files.isDirectory(realm)) {
                copyFrom(realm);
            } else {
                try (var jar = FileSystems.newFileSystem(realm)) {
                    copyFrom(jar.getPath("/"));
                }
            }
        } catch (IOException e) {
            throw Trouble.of(realm.toString(), e);
        }
    }

    private void copyFrom(Path root) throws IOException {
        for (var folder : List.of("realm", "theme", "password-blacklists")) {
            Files.createDirectories(ours().resolve(folder));
            if (Files.isDirectory(root.resolve(folder))) {
                Folder.copy(root.resolve(folder), ours().resolve(folder));
            }
        }
    }

    @Override
    void prepare() {
        KeycloakFiles.in(setup());
        new KeycloakAddress(database, setup().home().resolve("keycloak-address.properties")).becomes(setup().appUrl());
    }

    @Override
    List<String> command() {
        var command = new ArrayList<>(KeycloakFiles.in(setup()).java());
        command.add(1, "-Dkeycloak.migration.dir=" + ours().resolve("realm"));
        command.addAll(List.of(
                "start",
                "--optimized",
                "--http-enabled=true",
                "--http-host=" + (setup().isOpen() ? Setup.LOOPBACK : setup().listen()),
                "--http-port=" + setup().ports().keycloak(),
                "--http-management-host=" + Setup.LOOPBACK,
                "--http-management-port=" + setup().ports().keycloakHealth(),
                "--hostname=" + setup().loginUrl(),
                "--cache=local",
                "--log-level=INFO,io.smallrye.health:WARN",
                "--spi-theme--folder--dir=" + ours().resolve("theme"),
                "--spi-password-policy--password-blacklist--blacklists-path=" + ours().resolve("password-blacklists")));
        if (setup().mode() == Mode.BENCH) {
            command.remove(Payara.QUICK);
        }
        if (setup().isOpen()) {
            command.addAll(List.of("--proxy-headers=xforwarded", "--proxy-trusted-addresses=" + Setup.LOOPBACK));
        }
        return command;
    }

    @Override
    Map<String, String> environment() {
        var environment = new HashMap<>(setup().settings(secrets));
        environment.put("KC_DB_URL", database.url());
        environment.put("KC_DB_USERNAME", database.user());
        environment.put("KC_DB_PASSWORD", database.password());
        environment.put("KC_DB_POOL_MAX_SIZE", "20");
        if (setup().mode().hasLoginAdministrator()) {
            environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
            environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get("KEYCLOAK_ADMIN_PASSWORD"));
        }
        return environment;
    }

    @Override
    boolean isReady() {
        return Http.status("http://" + Setup.LOOPBACK + ":" + setup().ports().keycloakHealth() + "/health/ready")
                == 200;
    }

    private Path ours() {
        return setup().home().resolve("keycloak");
    }
}
