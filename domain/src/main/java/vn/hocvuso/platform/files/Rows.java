package vn.hocvuso.platform.files;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Statements that write, and those that answer with numbers, on a connection that is open. */
final class Rows {

    private Rows() {}

    /** How many rows it changed. */
    static int write(Connection connection, String sql, Object... arguments) throws SQLException {
        try (var statement = prepared(connection, sql, arguments)) {
            return statement.executeUpdate();
        }
    }

    static List<Long> numbers(Connection connection, String sql, Object... arguments) throws SQLException {
        try (var statement = prepared(connection, sql, arguments);
                var rows = statement.executeQuery()) {
            var numbers = new ArrayList<Long>();
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
            return numbers;
        }
    }

    static long number(Connection connection, String sql, Object... arguments) throws SQLException {
        return numbers(connection, sql, arguments).get(0);
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... arguments)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }
}
