package vn.hocvuso.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * A row of {@code audit} as it stands.
 *
 * @param id 0 while it is not stored
 * @param who null for the system
 * @param request null where nobody asked over the network
 * @param origin the client's address, locked with the key of {@code who}; like {@code before} and {@code after} null where
 *     there is nothing to say
 * @param before locked with the key of {@code about}; open where it is about nobody
 */
public record Row(
        long id,
        Instant at,
        Long who,
        String action,
        Long about,
        Long unit,
        String request,
        byte[] origin,
        byte[] before,
        byte[] after) {

    /** The columns that {@link #read} wants, in any order, of a table called {@code a}. */
    static final String COLUMNS =
            "a.id, a.at, a.who, a.action, a.about, a.unit_id, a.request, a.origin, a.before, a.after";

    static Row read(ResultSet results) throws SQLException {
        return new Row(
                results.getLong("id"),
                results.getObject("at", OffsetDateTime.class).toInstant(),
                results.getObject("who", Long.class),
                results.getString("action"),
                results.getObject("about", Long.class),
                results.getObject("unit_id", Long.class),
                results.getString("request"),
                results.getBytes("origin"),
                results.getBytes("before"),
                results.getBytes("after"));
    }
}
