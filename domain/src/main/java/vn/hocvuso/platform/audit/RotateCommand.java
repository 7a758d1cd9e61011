package vn.hocvuso.platform.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Base64;

/**
 * Locks the keys of persons with a new master key, from a shell, with the application running or not. What it has done
 * stays done: killed and called again, it goes on with what is left. Rows and seals of the audit are not touched.
 *
 * <p>{@code HOCVUSO_AUDIT_KEY} is the new key, {@code HOCVUSO_AUDIT_KEY_BEFORE} the one they are locked with.
 */
public final class RotateCommand {

    static final int DONE = 0;
    static final int WRONG = 1;
    static final int NOT_DONE = 2;

    /** Keys a transaction takes. */
    static final int BATCH = 500;

    static final String NEXT = """
            select person_id, locked from person_key where person_id > ? order by person_id limit %d for update
            """.formatted(BATCH);

    static final String CHANGE = "update person_key set locked = ? where person_id = ?";

    /** A key that neither of the two masters opens. */
    private static final class OtherMaster extends Exception {

        private static final long serialVersionUID = 1L;

        OtherMaster(long person) {
            super("the key of person " + person + " was locked with neither of the two master keys");
        }
    }

    private final Shell shell;
    private Lock master;
    private Lock before;
    private long changed;

    RotateCommand(Shell shell) {
        this.shell = shell;
    }

    public static void main(String... arguments) {
        System.exit(new RotateCommand(Shell.ofThisProcess()).run());
    }

    int run() {
        try (var connection = shell.connect()) {
            master = lock("HOCVUSO_AUDIT_KEY");
            before = lock("HOCVUSO_AUDIT_KEY_BEFORE");
            rotate(connection);
            shell.out().println(changed + " keys locked anew; all are locked with the new master key");
            return DONE;
        } catch (OtherMaster wrong) {
            shell.err().println("WRONG: " + wrong.getMessage() + "; " + changed + " keys were locked anew before it");
            return WRONG;
        } catch (SQLException | IllegalArgumentException e) {
            shell.err().println("not done: " + e.getMessage());
            return NOT_DONE;
        }
    }

    /** Goes over all of them until it finds none: who was added meanwhile may stand before where it was. */
    private void rotate(Connection connection) throws SQLException, OtherMaster {
        long found;
        do {
            found = changed;
            long last = Long.MIN_VALUE;
            while (last != Long.MAX_VALUE) {
                last = batch(connection, last);
                connection.commit();
            }
        } while (changed > found);
    }

    /** @return the last person of the batch; the largest number there is after the last of them */
    private long batch(Connection connection, long after) throws SQLException, OtherMaster {
        try (var next = connection.prepareStatement(NEXT);
                var change = connection.prepareStatement(CHANGE)) {
            next.setLong(1, after);
            long last = Long.MAX_VALUE;
            int inBatch = 0;
            try (var results = next.executeQuery()) {
                while (results.next()) {
                    last = results.getLong(1);
                    inBatch += turn(last, results.getBytes(2), change);
                }
            }
            change.executeBatch();
            changed += inBatch;
            return last;
        }
    }

    /** @return 1 where the key has to be changed, 0 where it is the new one's already */
    private int turn(long person, byte[] locked, PreparedStatement change) throws SQLException, OtherMaster {
        var place = PersonKeys.place(person);
        if (master.open(locked, place).isPresent()) {
            return 0;
        }
        var key = before.open(locked, place).orElseThrow(() -> new OtherMaster(person));
        change.setBytes(1, master.lock(key, place));
        change.setLong(2, person);
        change.addBatch();
        return 1;
    }

    private Lock lock(String name) {
        return new Lock(Base64.getDecoder().decode(shell.needed(name)));
    }
}
