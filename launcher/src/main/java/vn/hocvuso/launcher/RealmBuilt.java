package vn.hocvuso.launcher;

import java.nio.file.Path;
import java.util.Map;

/** Tells the environment of this run that the realm is there, so that Keycloak and Payara can start. */
public final class RealmBuilt {

    private RealmBuilt() {}

    /** @param arguments {@code --home} of the environment, {@code --realm} jar or classes folder */
    public static void main(String[] arguments) {
        var options = Options.of(arguments);
        if (new EnvironmentFile(options.path("home")).isAlive()) {
            KeptProperties.write(
                    note(options.path("home")),
                    Map.of("path", options.path("realm").toString()));
        }
    }

    static Path note(Path home) {
        return home.resolve("realm.properties");
    }
}
