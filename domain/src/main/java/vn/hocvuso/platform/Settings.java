package vn.hocvuso.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * What the place it runs in decides. Every name stands in the table of {@code docs/operations.md}. Each is read once: it
 * stays as it is until the server is started anew, and some are asked for at every request.
 */
@ApplicationScoped
public class Settings {

    static final List<String> REQUIRED = List.of(
            "hocvuso.base.url",
            "hocvuso.oidc.issuer",
            "hocvuso.oidc.client.id",
            "hocvuso.oidc.secret",
            "hocvuso.accounts.secret",
            "hocvuso.ticket.key",
            "hocvuso.audit.key",
            "hocvuso.identity.key");

    private final Map<String, Optional<String>> known = new ConcurrentHashMap<>();

    /** The environment names of required settings that are missing; empty when all are there. */
    public List<String> missing() {
        return REQUIRED.stream()
                .filter(name -> optional(name).isEmpty())
                .map(Settings::environmentName)
                .toList();
    }

    public String text(String name) {
        return optional(name).orElseThrow(() -> new IllegalStateException(environmentName(name) + " is not set"));
    }

    public Optional<String> optional(String name) {
        return known.computeIfAbsent(
                name, first -> config().getOptionalValue(first, String.class).filter(value -> !value.isBlank()));
    }

    /** Demo and test let the clock be moved and know demo accounts; production, the default, refuses both. */
    public Mode mode() {
        return optional("hocvuso.mode").map(Mode::of).orElse(Mode.PRODUCTION);
    }

    /** The address people type, without a slash at its end. */
    public String baseUrl() {
        return text("hocvuso.base.url").replaceAll("/+$", "");
    }

    private static String environmentName(String name) {
        return name.toUpperCase().replace('.', '_');
    }

    Config config() {
        return ConfigProvider.getConfig();
    }
}
