package vn.hocvuso.launcher;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Everything that is chosen before the parts start.
 *
 * @param home data, secrets and logs of this set of parts
 * @param servers where servers are unpacked once, shared between homes
 * @param listen address the application and the login listen on; all else stays on loopback
 * @param host name in the addresses people see
 */
record Setup(
        Mode mode, Path home, Path servers, Path payaraZip, Path keycloakZip, String listen, String host, Ports ports) {

    static final String LOOPBACK = "127.0.0.1";

    boolean isOpen() {
        return !listen.equals(LOOPBACK) && !listen.equals("localhost");
    }

    String appUrl() {
        return "http://" + host + ":" + ports.app();
    }

    String loginUrl() {
        return "http://" + host + ":" + ports.login();
    }

    Path log(String part) {
        return home.resolve("logs").resolve(part + ".log");
    }

    /** Settings of the application by their environment names, secrets included. */
    Map<String, String> settings(Secrets secrets) {
        var settings = new HashMap<String, String>();
        settings.put("HOCVUSO_MODE", mode.id());
        settings.put("HOCVUSO_BASE_URL", appUrl());
        settings.put("HOCVUSO_DB_URL", databaseUrl("hocvuso"));
        settings.put("HOCVUSO_DB_USER", "hocvuso");
        settings.put("HOCVUSO_OIDC_ISSUER", loginUrl() + "/realms/hocvuso");
        settings.put("HOCVUSO_OIDC_CLIENT_ID", "hocvuso-web");
        settings.put("HOCVUSO_FIRST_ADMIN", "quantri");
        secrets.all().forEach((name, secret) -> {
            if (name.startsWith("HOCVUSO_") && (mode == Mode.DEMO || !name.equals("HOCVUSO_DEMO_PASSWORD"))) {
                settings.put(name, secret);
            }
        });
        return settings;
    }

    String databaseUrl(String name) {
        return "jdbc:postgresql://" + LOOPBACK + ":" + ports.postgres() + "/" + name;
    }

    Map<String, String> toProperties() {
        var properties = new HashMap<>(ports.toProperties());
        properties.put("mode", mode.name());
        properties.put("home", home.toString());
        properties.put("servers", servers.toString());
        properties.put("payara.zip", payaraZip.toString());
        properties.put("keycloak.zip", keycloakZip.toString());
        properties.put("listen", listen);
        properties.put("host", host);
        return properties;
    }

    static Setup from(Map<String, String> properties) {
        return new Setup(
                Mode.valueOf(properties.get("mode").toUpperCase(java.util.Locale.ROOT)),
                Path.of(properties.get("home")),
                Path.of(properties.get("servers")),
                Path.of(properties.get("payara.zip")),
                Path.of(properties.get("keycloak.zip")),
                properties.get("listen"),
                properties.get("host"),
                Ports.from(properties));
    }
}
