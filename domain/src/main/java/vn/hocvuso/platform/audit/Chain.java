package vn.hocvuso.platform.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HexFormat;

/** Walks along the chain from its first link, a page at a time, and stops at the first row that does not fit. */
public final class Chain {

    private static final int PAGE = 1000;

    static final String LINKS = """
            select s.seq, s.audit_id, s.hash, s.sealed_at, %s
            from audit_seal s
            left join audit a on a.id = s.audit_id
            where s.seq > ?
            order by s.seq
            limit %d
            """.formatted(Row.COLUMNS, PAGE);

    static final String NEVER_SEALED = """
            select min(a.id)
            from audit a
            where not exists (select 1 from audit_seal s where s.audit_id = a.id)
              and not exists (select 1 from audit_waiting w where w.audit_id = a.id)
            """;

    static final String WAITS_FOR_NOTHING = """
            select min(w.audit_id) from audit_waiting w where not exists (select 1 from audit a where a.id = w.audit_id)
            """;

    static final String WAITING = "select count(*) from audit_waiting";

    private final Connection connection;
    private final Head exported;
    private Head last = Head.NONE;
    private String wrong;

    /**
     * @param connection in one transaction with one view of the data (repeatable read) where somebody is writing
     * @param exported a head that was kept outside the database; {@link Head#NONE} to trust the database alone
     */
    public Chain(Connection connection, Head exported) {
        this.connection = connection;
        this.exported = exported;
    }

    public Finding check() throws SQLException {
        while (wrong == null && page() == PAGE) {
            continue;
        }
        if (wrong == null) {
            wrong = outside();
        }
        return new Finding(last, number(WAITING), wrong);
    }

    /** How many links were looked at. */
    private int page() throws SQLException {
        try (var statement = connection.prepareStatement(LINKS)) {
            statement.setLong(1, last.seq());
            try (var results = statement.executeQuery()) {
                int links = 0;
                while (wrong == null && results.next()) {
                    wrong = step(results);
                    links++;
                }
                return links;
            }
        }
    }

    /** Null when the link fits, and then it is the last. */
    private String step(ResultSet results) throws SQLException {
        long seq = results.getLong("seq");
        long row = results.getLong("audit_id");
        if (seq != last.seq() + 1) {
            return "link " + (last.seq() + 1) + " is missing";
        }
        if (results.getObject("id") == null) {
            return "row " + row + " of link " + seq + " is missing";
        }
        var sealedAt = results.getObject("sealed_at", OffsetDateTime.class).toInstant();
        var next = last.next(Row.read(results), sealedAt);
        if (!next.hash().equals(HexFormat.of().formatHex(results.getBytes("hash")))) {
            return "row " + row + " or link " + seq + " was changed";
        }
        if (seq == exported.seq() && !next.equals(exported)) {
            return "link " + seq + " is not the one that was exported: the chain was written anew";
        }
        last = next;
        return null;
    }

    /** What no link tells: a tail that is gone, a row that slipped past the chain. */
    private String outside() throws SQLException {
        if (last.seq() < exported.seq()) {
            return "the chain ends at link " + last.seq() + ", and link " + exported.seq() + " was exported";
        }
        if (number(NEVER_SEALED) > 0) {
            return "row " + number(NEVER_SEALED) + " was never sealed and does not wait for it";
        }
        return number(WAITS_FOR_NOTHING) > 0
                ? "row " + number(WAITS_FOR_NOTHING) + " is missing; it waited for its seal"
                : null;
    }

    private long number(String select) throws SQLException {
        try (var statement = connection.prepareStatement(select);
                var results = statement.executeQuery()) {
            results.next();
            return results.getLong(1);
        }
    }
}
