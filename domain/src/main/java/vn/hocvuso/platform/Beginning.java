package vn.hocvuso.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** First thing at start: refuse to run half set up, and bring the database to this version. */
@ApplicationScoped
public class Beginning {

    /** Contexts that load files at start observe {@link Startup} with a priority above this, in the order of the line. */
    public static final int FIRST = 100;

    @Inject
    DataSource database;

    @Inject
    Settings settings;

    @Inject
    Time time;

    @Inject
    Event<Startup> startup;

    private boolean begun;

    /** Called by each virtual server the application starts on; the first call begins, for all of them. */
    public synchronized void begin() {
        if (begun) {
            return;
        }
        refuseToRunHalfSetUp();
        migrate(database);
        settings.optional("hocvuso.clock").map(Instant::parse).ifPresent(time::moveTo);
        startup.fire(new Startup());
        begun = true;
    }

    private void refuseToRunHalfSetUp() {
        var missing = settings.missing();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("Học Vụ Số cannot start: set " + String.join(", ", missing)
                    + " (see docs/operations.md, table of settings)");
        }
    }

    /** Runs the migrations that this database has not seen. Forward only. */
    public static void migrate(DataSource database) {
        Flyway.configure(Beginning.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }
}
