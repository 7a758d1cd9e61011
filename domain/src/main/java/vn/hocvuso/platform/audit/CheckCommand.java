package vn.hocvuso.platform.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/**
 * Checks the chain from a shell, with the application running or not: reads the database's address from {@code
 * HOCVUSO_DB_URL}, {@code HOCVUSO_DB_USER}, {@code HOCVUSO_DB_PASSWORD}; needs no key. The head it prints on the standard
 * output, kept elsewhere and given back as the file to compare with, shows later that no tail was cut.
 */
public final class CheckCommand {

    static final int FITS = 0;
    static final int WRONG = 1;
    static final int NOT_CHECKED = 2;

    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;

    CheckCommand(Map<String, String> environment, PrintStream out, PrintStream err) {
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    /** @param arguments none, or the file of a head that was kept */
    public static void main(String... arguments) {
        System.exit(new CheckCommand(System.getenv(), System.out, System.err).run(arguments));
    }

    int run(String... arguments) {
        try (var connection = connect()) {
            var exported = arguments.length == 0 ? Head.NONE : Head.parse(Files.readString(Path.of(arguments[0])));
            return say(new Chain(connection, exported).check());
        } catch (SQLException | IOException | IllegalArgumentException e) {
            err.println("not checked: " + e.getMessage());
            return NOT_CHECKED;
        }
    }

    private int say(Finding finding) {
        if (!finding.fits()) {
            err.println("WRONG after link " + finding.head().seq() + ": " + finding.wrong());
            return WRONG;
        }
        err.println(finding.head().seq() + " rows fit, " + finding.waiting() + " wait for their seal");
        out.println(finding.head());
        return FITS;
    }

    private Connection connect() throws SQLException {
        var connection = DriverManager.getConnection(
                needed("HOCVUSO_DB_URL"), needed("HOCVUSO_DB_USER"), needed("HOCVUSO_DB_PASSWORD"));
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return connection;
    }

    private String needed(String name) {
        if (!environment.containsKey(name)) {
            throw new IllegalArgumentException(name + " is not set");
        }
        return environment.get(name);
    }
}
