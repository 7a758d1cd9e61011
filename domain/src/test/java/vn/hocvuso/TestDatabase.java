package vn.hocvuso;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import vn.hocvuso.launcher.Environment;
import vn.hocvuso.platform.Beginning;
import vn.hocvuso.platform.Sql;

/**
 * Real PostgreSQL for tests without a container. One database is migrated once for the run; each test works in a
 * transaction of its own that is never committed, so tests see nothing of each other.
 */
public final class TestDatabase {

    private static final EntityManagerFactory FACTORY = factory("domain_tests");

    private static TestDatabase last;

    private final EntityManager entities;

    private TestDatabase(EntityManagerFactory factory) {
        entities = factory.createEntityManager();
        entities.getTransaction().begin();
    }

    /** A fresh view of the migrated, otherwise empty database, with a transaction begun. */
    public static TestDatabase fresh() {
        if (last != null) {
            last.forget();
        }
        last = new TestDatabase(FACTORY);
        return last;
    }

    /** One request among others, on a database of its own: a connection and a transaction that others may have to wait for. */
    public static TestDatabase request(EntityManagerFactory factory) {
        return new TestDatabase(factory);
    }

    /** Ends the request. */
    public void commit() {
        entities.getTransaction().commit();
        entities.close();
    }

    /** Ends the request without keeping what it did, unless it has ended. */
    public void end() {
        if (entities.isOpen()) {
            forget();
        }
    }

    /** Rolls back, so that the next test does not wait for the locks of this one. A statement that failed has rolled back already. */
    public void forget() {
        if (entities.getTransaction().isActive()) {
            entities.getTransaction().rollback();
        }
        entities.close();
    }

    public EntityManager entities() {
        return entities;
    }

    /** Runs SQL as it stands, in the test's transaction. */
    public void run(String sql) {
        try (var statement = connection().createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Reads in the test's transaction, after what is unsaved has been flushed. */
    public Sql sql() {
        return new Sql(source());
    }

    /** Connections that all are the test's one, in its transaction; what is unsaved is flushed before. */
    public DataSource source() {
        return source(this::connection);
    }

    /** Hands out this one connection only, and leaves it open. */
    public static DataSource source(Connection connection) {
        return source(() -> connection);
    }

    private static DataSource source(Supplier<Connection> only) {
        return (DataSource) Proxy.newProxyInstance(
                TestDatabase.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> unclosed(only.get()));
    }

    private Connection connection() {
        entities.flush();
        return entities.unwrap(Connection.class);
    }

    private static Connection unclosed(Connection connection) {
        InvocationHandler keepOpen = (proxy, method, arguments) -> {
            try {
                return method.getName().equals("close") ? null : method.invoke(connection, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return (Connection) Proxy.newProxyInstance(
                TestDatabase.class.getClassLoader(), new Class<?>[] {Connection.class}, keepOpen);
    }

    /**
     * @param name of a database that is made anew and migrated; tests run in two processes at once, each with databases of
     *     its own
     */
    public static EntityManagerFactory factory(String name) {
        var database = Environment.running().freshDatabase(name + "_" + System.getProperty("hocvuso.fork", "1"));
        var source = new PGSimpleDataSource();
        source.setUrl(database.url());
        source.setUser(database.user());
        source.setPassword(database.password());
        Beginning.migrate(source);
        return Persistence.createEntityManagerFactory(
                "hocvuso",
                Map.of(
                        "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                        "jakarta.persistence.jtaDataSource", "",
                        "jakarta.persistence.nonJtaDataSource", source));
    }
}
