package vn.hocvuso.platform.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Checks the chain from a shell, with the application running or not: reads the database's address from {@code
 * HOCVUSO_DB_URL}, {@code HOCVUSO_DB_USER}, {@code HOCVUSO_DB_PASSWORD}; needs no key. The head it prints on the standard
 * output, kept elsewhere and given back as the file to compare with, shows later that no tail was cut.
 */
public final class CheckCommand {

    static final int FITS = 0;
    static final int WRONG = 1;
    static final int NOT_CHECKED = 2;

    private final Shell shell;

    CheckCommand(Shell shell) {
        this.shell = shell;
    }

    /** @param arguments none, or the file of a head that was kept */
    public static void main(String... arguments) {
        System.exit(new CheckCommand(Shell.ofThisProcess()).run(arguments));
    }

    int run(String... arguments) {
        try (var connection = connect()) {
            var exported = arguments.length == 0 ? Head.NONE : Head.parse(Files.readString(Path.of(arguments[0])));
            return say(new Chain(connection, exported).check());
        } catch (SQLException | IOException | IllegalArgumentException e) {
            shell.err().println("not checked: " + e.getMessage());
            return NOT_CHECKED;
        }
    }

    private int say(Finding finding) {
        if (!finding.fits()) {
            shell.err().println("WRONG after link " + finding.head().seq() + ": " + finding.wrong());
            return WRONG;
        }
        shell.err().println(finding.head().seq() + " rows fit, " + finding.waiting() + " wait for their seal");
        shell.out().println(finding.head());
        return FITS;
    }

    private Connection connect() throws SQLException {
        var connection = shell.connect();
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return connection;
    }
}
