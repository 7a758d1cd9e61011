package vn.hocvuso;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
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
     * Its connections are kept and used again: a new one for each of a thousand transactions is most of what they cost.
     *
     * @param name of a database that is made anew and migrated
     */
    public static EntityManagerFactory factory(String name) {
        var database = OwnDatabase.named(name);
        return factory(Map.of(
                "jakarta.persistence.jdbc.url", database.url(),
                "jakarta.persistence.jdbc.user", database.user(),
                "jakarta.persistence.jdbc.password", database.password()));
    }

    /** Its connections are those of this source. */
    public static EntityManagerFactory factory(DataSource source) {
        return factory(Map.of("jakarta.persistence.nonJtaDataSource", source));
    }

    private static EntityManagerFactory factory(Map<String, Object> connections) {
        var settings = new HashMap<>(connections);
        settings.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        settings.put("jakarta.persistence.jtaDataSource", "");
        return Persistence.createEntityManagerFactory("hocvuso", settings);
    }
}
