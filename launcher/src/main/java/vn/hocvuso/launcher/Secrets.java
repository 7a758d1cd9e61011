package vn.hocvuso.launcher;

import static java.util.Map.entry;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Passwords and keys of one home: made at its first start, kept beside its data, given to the servers by environment
 * only.
 */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String EASY_TO_TYPE = "abcdefghjkmnpqrstuvwxyz23456789";

    private final Map<String, String> values;

    private Secrets(Map<String, String> values) {
        this.values = values;
    }

    static Secrets of(Path home) {
        var file = home.resolve("secrets.properties");
        var kept = KeptProperties.read(file);
        var all = new LinkedHashMap<>(kept);
        made().forEach((name, secret) -> all.computeIfAbsent(name, missing -> secret.get()));
        if (!all.equals(kept)) {
            KeptProperties.write(file, all);
        }
        return new Secrets(Map.copyOf(all));
    }

    private static Map<String, Supplier<String>> made() {
        return Map.ofEntries(
                entry("POSTGRES_PASSWORD", Secrets::key),
                entry("HOCVUSO_DB_PASSWORD", Secrets::key),
                entry("KC_DB_PASSWORD", Secrets::key),
                entry("KEYCLOAK_ADMIN_PASSWORD", Secrets::key),
                entry("PAYARA_ADMIN_PASSWORD", Secrets::key),
                entry("HOCVUSO_OIDC_SECRET", Secrets::key),
                entry("HOCVUSO_ACCOUNTS_SECRET", Secrets::key),
                entry("HOCVUSO_TICKET_KEY", Secrets::key256),
                entry("HOCVUSO_AUDIT_KEY", Secrets::key256),
                entry("HOCVUSO_IDENTITY_KEY", Secrets::key256),
                entry("HOCVUSO_DEMO_PASSWORD", Secrets::typable));
    }

    String get(String name) {
        return values.get(name);
    }

    Map<String, String> all() {
        return values;
    }

    /** 240 bits. */
    private static String key() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(30));
    }

    private static String key256() {
        return Base64.getEncoder().encodeToString(bytes(32));
    }

    /** Three groups of four that nobody mistypes: 59 bits. */
    private static String typable() {
        var word = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            word.append(i > 0 && i % 4 == 0 ? "-" : "")
                    .append(EASY_TO_TYPE.charAt(RANDOM.nextInt(EASY_TO_TYPE.length())));
        }
        return word.toString();
    }

    private static byte[] bytes(int count) {
        var bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
