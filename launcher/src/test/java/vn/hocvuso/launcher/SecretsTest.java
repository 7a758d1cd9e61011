package vn.hocvuso.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path home;

    @Test
    void are_made_once_and_kept() {
        var first = Secrets.of(home).all();
        assertThat(Secrets.of(home).all()).isEqualTo(first);
    }

    @Test
    void differ_from_home_to_home() throws IOException {
        var other = Files.createDirectory(home.resolve("other"));
        assertThat(Secrets.of(home).all().values())
                .doesNotContainAnyElementsOf(Secrets.of(other).all().values());
    }

    @Test
    void a_new_secret_joins_the_old_ones() {
        KeptProperties.write(home.resolve("secrets.properties"), java.util.Map.of("HOCVUSO_OIDC_SECRET", "old"));
        assertThat(Secrets.of(home).get("HOCVUSO_OIDC_SECRET")).isEqualTo("old");
        assertThat(Secrets.of(home).get("HOCVUSO_DB_PASSWORD")).hasSize(40);
    }

    @Test
    void keys_have_256_bits() {
        var secrets = Secrets.of(home);
        assertThat(Base64.getDecoder().decode(secrets.get("HOCVUSO_TICKET_KEY")))
                .hasSize(32);
        assertThat(Base64.getDecoder().decode(secrets.get("HOCVUSO_AUDIT_KEY"))).hasSize(32);
        assertThat(Base64.getDecoder().decode(secrets.get("HOCVUSO_IDENTITY_KEY")))
                .hasSize(32);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void are_read_by_their_owner_only() throws IOException {
        Secrets.of(home);
        assertThat(Files.getPosixFilePermissions(home.resolve("secrets.properties")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
}
