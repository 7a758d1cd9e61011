package vn.hocvuso;

import org.postgresql.ds.PGSimpleDataSource;
import vn.hocvuso.launcher.Database;
import vn.hocvuso.launcher.Environment;
import vn.hocvuso.platform.Beginning;

/**
 * A migrated, otherwise empty database for a test that commits. All migrations run once in a process; what tests get are
 * copies of that one database.
 */
public final class OwnDatabase {

    /** Tests run in two processes at once, each with databases of its own. */
    private static final String PROCESS = "_" + System.getProperty("hocvuso.fork", "1");

    private static final String MIGRATED = migrated("migrated" + PROCESS);

    private OwnDatabase() {}

    /** @param name one of the same name is dropped first */
    public static Database named(String name) {
        return Environment.running().copiedDatabase(name + PROCESS, MIGRATED);
    }

    /** Connections to this one, each a new one. */
    public static PGSimpleDataSource source(Database database) {
        var source = new PGSimpleDataSource();
        source.setUrl(database.url());
        source.setUser(database.user());
        source.setPassword(database.password());
        return source;
    }

    private static String migrated(String name) {
        Beginning.migrate(source(Environment.running().freshDatabase(name)));
        return name;
    }
}
