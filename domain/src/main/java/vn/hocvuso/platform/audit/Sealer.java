package vn.hocvuso.platform.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Puts rows that wait behind the last link, one sealer at a time. What it sees is committed; what commits later waits for
 * the next call, whatever its number.
 */
public final class Sealer {

    /** As many as one call seals at most. */
    public static final int BATCH = 500;

    static final String ALONE = "select pg_try_advisory_xact_lock(7412091)";

    static final String LAST = "select seq, hash, sealed_at from audit_seal order by seq desc limit 1";

    static final String WAITING = """
            select %s
            from audit_waiting w
            join audit a on a.id = w.audit_id
            order by a.id
            limit %d
            """.formatted(Row.COLUMNS, BATCH);

    static final String SEAL = "insert into audit_seal (seq, audit_id, hash, sealed_at) values (?, ?, ?, ?)";

    static final String DONE = "delete from audit_waiting where audit_id = any (?)";

    private final Connection connection;

    /** @param connection with a transaction, which ends by its owner */
    public Sealer(Connection connection) {
        this.connection = connection;
    }

    /** How many were sealed; 0 also where somebody else is sealing. */
    public int seal(Instant now) throws SQLException {
        if (!isAlone()) {
            return 0;
        }
        var rows = waiting();
        if (!rows.isEmpty()) {
            link(rows, now.truncatedTo(ChronoUnit.MICROS));
            done(rows);
        }
        return rows.size();
    }

    private boolean isAlone() throws SQLException {
        try (var statement = connection.prepareStatement(ALONE);
                var results = statement.executeQuery()) {
            results.next();
            return results.getBoolean(1);
        }
    }

    private List<Row> waiting() throws SQLException {
        try (var statement = connection.prepareStatement(WAITING);
                var results = statement.executeQuery()) {
            var rows = new ArrayList<Row>();
            while (results.next()) {
                rows.add(Row.read(results));
            }
            return rows;
        }
    }

    private void link(List<Row> rows, Instant now) throws SQLException {
        var last = last(connection);
        try (var statement = connection.prepareStatement(SEAL)) {
            for (var row : rows) {
                last = last.next(row, now);
                statement.setLong(1, last.seq());
                statement.setLong(2, row.id());
                statement.setBytes(3, HexFormat.of().parseHex(last.hash()));
                statement.setObject(4, now.atOffset(ZoneOffset.UTC));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void done(List<Row> rows) throws SQLException {
        try (var statement = connection.prepareStatement(DONE)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", rows.stream().map(Row::id).toArray()));
            statement.executeUpdate();
        }
    }

    /** The head of the chain; {@link Head#NONE} before the first row. */
    public static Head last(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(LAST);
                var results = statement.executeQuery()) {
            return results.next()
                    ? new Head(
                            results.getLong(1),
                            HexFormat.of().formatHex(results.getBytes(2)),
                            results.getObject(3, OffsetDateTime.class).toInstant())
                    : Head.NONE;
        }
    }
}
