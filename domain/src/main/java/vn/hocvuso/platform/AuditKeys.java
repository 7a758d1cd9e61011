package vn.hocvuso.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.SortedSet;
import javax.sql.DataSource;
import vn.hocvuso.platform.audit.PersonKeys;

/** Makes keys for persons of whom {@link Audit} says something for the first time. */
@ApplicationScoped
class AuditKeys {

    @Inject
    DataSource database;

    @Inject
    Settings settings;

    protected AuditKeys() {}

    AuditKeys(DataSource database, Settings settings) {
        this.database = database;
        this.settings = settings;
    }

    static PersonKeys keys(Connection connection, Settings settings) {
        var decoder = Base64.getDecoder();
        return new PersonKeys(
                connection,
                decoder.decode(settings.text("hocvuso.audit.key")),
                settings.optional("hocvuso.audit.key.before").map(decoder::decode));
    }

    @Transactional(TxType.REQUIRES_NEW)
    public void make(SortedSet<Long> persons, Instant now) {
        try (var connection = database.getConnection()) {
            keys(connection, settings).make(persons, now);
        } catch (SQLException e) {
            throw new IllegalStateException("audit: " + e.getMessage(), e);
        }
    }
}
