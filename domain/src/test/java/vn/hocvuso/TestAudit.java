package vn.hocvuso;

import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import vn.hocvuso.platform.Audit;
import vn.hocvuso.platform.Settings;

/** The audit on a test's own connection, with a key that everybody knows. */
public final class TestAudit {

    private TestAudit() {}

    public static Audit on(DataSource database, Clock clock) {
        return on(database, database, clock);
    }

    /** @param apart for keys, on connections in no transaction */
    public static Audit on(DataSource database, DataSource apart, Clock clock) {
        return new Audit(database, apart, settings(new byte[32]), clock);
    }

    public static Settings settings(byte[] key) {
        return settings(Map.of("hocvuso.audit.key", key));
    }

    /** @param keys by the names of their settings */
    public static Settings settings(Map<String, byte[]> keys) {
        return new Settings() {
            @Override
            public Optional<String> optional(String name) {
                return Optional.ofNullable(keys.get(name)).map(Base64.getEncoder()::encodeToString);
            }
        };
    }
}
