package vn.hocvuso.platform.audit;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** What a command has around it: settings from the environment, and where it speaks. */
record Shell(Map<String, String> environment, PrintStream out, PrintStream err) {

    static Shell ofThisProcess() {
        return new Shell(System.getenv(), System.out, System.err);
    }

    /** With a transaction begun. */
    Connection connect() throws SQLException {
        var connection = DriverManager.getConnection(
                needed("HOCVUSO_DB_URL"), needed("HOCVUSO_DB_USER"), needed("HOCVUSO_DB_PASSWORD"));
        connection.setAutoCommit(false);
        return connection;
    }

    /** @throws IllegalArgumentException where it is not set */
    String needed(String name) {
        if (!environment.containsKey(name)) {
            throw new IllegalArgumentException(name + " is not set");
        }
        return environment.get(name);
    }
}
