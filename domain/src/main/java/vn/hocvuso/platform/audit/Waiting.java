package vn.hocvuso.platform.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * What is not sealed yet.
 *
 * @param oldest when the oldest of the rows was written; null where there is none
 */
public record Waiting(long rows, Instant oldest) {

    static final String SELECT =
            "select count(*), min(a.at) from audit_waiting w left join audit a on a.id = w.audit_id";

    public static Waiting of(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(SELECT);
                var results = statement.executeQuery()) {
            results.next();
            var oldest = Optional.ofNullable(results.getObject(2, OffsetDateTime.class));
            return new Waiting(
                    results.getLong(1), oldest.map(OffsetDateTime::toInstant).orElse(null));
        }
    }
}
