package vn.hocvuso.platform;

import jakarta.persistence.EntityManagerFactory;
import java.util.function.Function;
import vn.hocvuso.TestDatabase;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.UnitId;

/** A database of its own where everything is committed, and two people at a unit. Stands for the container, too: it gives transactions. */
public final class WorkDatabase implements AutoCloseable {

    public static final Caller LAN = new Caller(new PersonId(11));
    public static final Caller HOA = new Caller(new PersonId(12));
    public static final UnitId SCHOOL = new UnitId(2);

    private final EntityManagerFactory factory;

    public WorkDatabase(String name) {
        factory = TestDatabase.factory(name);
        run("""
                insert into unit (id, version, code) values (2, 1, 'mn-tam-hung-a');
                insert into person (id, version, full_name, search_name) values
                    (11, 1, 'Nguyễn Thị Lan', 'nguyen thi lan'), (12, 1, 'Lê Thị Hoa', 'le thi hoa');
                create table effect (job bigint, step int, worker text);
                """);
    }

    /** A transaction on a connection of its own: committed, or rolled back when something is thrown. */
    public <T> T committed(Function<TestDatabase, T> work) {
        var database = TestDatabase.request(factory);
        try {
            var result = work.apply(database);
            database.commit();
            return result;
        } catch (RuntimeException | Error thrown) {
            undo(database, thrown);
            throw thrown;
        }
    }

    /** A connection that was cut cannot roll back; the server has done so already. */
    private static void undo(TestDatabase database, Throwable thrown) {
        try {
            database.forget();
        } catch (RuntimeException cut) {
            thrown.addSuppressed(cut);
        }
    }

    public void run(String sql) {
        committed(database -> {
            database.run(sql);
            return null;
        });
    }

    public <R extends Record> R one(Class<R> row, String select, Object... arguments) {
        return committed(
                database -> database.sql().first(row, select, arguments).orElseThrow());
    }

    public long count(String select, Object... arguments) {
        return one(Count.class, select, arguments).count();
    }

    @Override
    public void close() {
        factory.close();
    }

    record Count(long count) {}
}
