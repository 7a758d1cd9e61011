package vn.hocvuso.platform.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes rows and reads them. The address of the client belongs to who acts, values belong to whom they are about; each is
 * locked with that person's key.
 */
public final class Ledger {

    /** Where the key is gone. */
    public static final String ERASED = "erased";

    static final String INSERT = """
            insert into audit (at, who, action, about, unit_id, request, origin, before, after)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Connection connection;
    private final PersonKeys keys;

    public Ledger(Connection connection, PersonKeys keys) {
        this.connection = connection;
        this.keys = keys;
    }

    /**
     * Writes all rows, or none where somebody in them has no key yet. Two statements, whatever the number of rows.
     *
     * @return those who have no key
     */
    public SortedSet<Long> write(List<Said> rows) throws SQLException {
        var without = persons(rows.stream().flatMap(row -> Stream.of(row.who(), row.about())));
        var locks = keys.of(without);
        without.removeAll(locks.keySet());
        if (without.isEmpty()) {
            insert(rows, locks);
        }
        return without;
    }

    private void insert(List<Said> rows, Map<Long, Lock> locks) throws SQLException {
        try (var statement = connection.prepareStatement(INSERT)) {
            for (var row : rows) {
                fill(statement, row, locks);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void fill(PreparedStatement statement, Said row, Map<Long, Lock> locks) throws SQLException {
        var actor = row.who() == null ? null : locks.get(row.who());
        var subject = row.about() == null ? null : locks.get(row.about());
        statement.setObject(1, row.at().atOffset(ZoneOffset.UTC));
        statement.setObject(2, row.who(), Types.BIGINT);
        statement.setString(3, row.action());
        statement.setObject(4, row.about(), Types.BIGINT);
        statement.setObject(5, row.unit(), Types.BIGINT);
        statement.setString(6, row.request());
        statement.setBytes(7, Values.column(row.address(), actor, place("origin", row.who())));
        statement.setBytes(8, Values.column(Values.json(row.before()), subject, place("before", row.about())));
        statement.setBytes(9, Values.column(Values.json(row.after()), subject, place("after", row.about())));
    }

    /** Newest first; what cannot be read any more says {@link #ERASED}. */
    public List<Said> find(Search search) throws SQLException {
        var rows = rows(search);
        var locks = keys.of(persons(rows.stream().flatMap(row -> Stream.of(row.who(), row.about()))));
        return rows.stream().map(row -> said(row, locks)).toList();
    }

    private List<Row> rows(Search search) throws SQLException {
        var conditions = search.conditions();
        var select = "select " + Row.COLUMNS + " from audit a where "
                + Stream.concat(Stream.of("true"), conditions.keySet().stream()).collect(Collectors.joining(" and "))
                + " order by a.id desc limit " + search.most();
        try (var statement = connection.prepareStatement(select)) {
            int place = 1;
            for (var argument : conditions.values()) {
                statement.setObject(place++, argument);
            }
            try (var results = statement.executeQuery()) {
                var rows = new ArrayList<Row>();
                while (results.next()) {
                    rows.add(Row.read(results));
                }
                return rows;
            }
        }
    }

    private static Said said(Row row, Map<Long, Lock> locks) {
        return new Said(
                row.id(),
                row.at(),
                row.who(),
                row.action(),
                row.about(),
                row.unit(),
                row.request(),
                text(row.origin(), locks.get(row.who()), place("origin", row.who()))
                        .orElse(row.origin() == null ? null : ERASED),
                values(row.before(), locks.get(row.about()), place("before", row.about())),
                values(row.after(), locks.get(row.about()), place("after", row.about())));
    }

    private static Map<String, String> values(byte[] column, Lock lock, String place) {
        if (column == null) {
            return Map.of();
        }
        return text(column, lock, place).map(Values::read).orElse(Map.of(ERASED, ""));
    }

    private static Optional<String> text(byte[] column, Lock lock, String place) {
        return column == null ? Optional.empty() : Values.text(column, lock, place);
    }

    private static SortedSet<Long> persons(Stream<Long> named) {
        return named.filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String place(String column, Long person) {
        return column + "/" + person;
    }
}
