package vn.hocvuso.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Where a database is and who may enter it.
 *
 * @param url JDBC address, {@code jdbc:postgresql://…}
 */
public record Database(String url, String user, String password) {

    /** A new connection; the caller closes it. */
    public Connection connect() throws SQLException {
        var login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        login.setProperty("connectTimeout", "5");
        return DriverManager.getConnection(url, login);
    }

    void run(String... statements) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    boolean finds(String query) {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next();
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** Never the password: records are printed in test reports. */
    @Override
    public String toString() {
        return user + "@" + url;
    }
}
