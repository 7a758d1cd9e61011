package vn.hocvuso.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Data sources that keep their connection, and one that also lets PostgreSQL explain each question: the questions stay the ones the doors ask. */
final class Explained {

    private Explained() {}

    static DataSource of(DataSource real, Consumer<String> plans) {
        return proxy(
                DataSource.class,
                (proxy, method, arguments) -> method.getName().equals("getConnection")
                        ? connection(real.getConnection(), plans)
                        : call(real, method, arguments));
    }

    /** Hands out one connection and leaves it open, as a pool does. */
    static DataSource pooled(DataSource real) throws SQLException {
        var only = real.getConnection();
        var open = proxy(
                Connection.class,
                (proxy, method, arguments) -> method.getName().equals("close") ? null : call(only, method, arguments));
        return proxy(
                DataSource.class,
                (proxy, method, arguments) ->
                        method.getName().equals("getConnection") ? open : call(real, method, arguments));
    }

    private static Connection connection(Connection real, Consumer<String> plans) {
        return proxy(
                Connection.class,
                (proxy, method, arguments) ->
                        method.getName().equals("prepareStatement") && isQuestion((String) arguments[0])
                                ? statement(
                                        real.prepareStatement((String) arguments[0]),
                                        real.prepareStatement("explain (analyze, buffers) " + arguments[0]),
                                        plans)
                                : call(real, method, arguments));
    }

    /** What writes would write twice if it were explained. */
    private static boolean isQuestion(String sql) {
        return sql.startsWith("select") || sql.startsWith("with");
    }

    private static PreparedStatement statement(
            PreparedStatement real, PreparedStatement explained, Consumer<String> plans) {
        return proxy(PreparedStatement.class, (proxy, method, arguments) -> {
            if (method.getName().equals("executeQuery")) {
                plans.accept(read(explained));
            } else {
                call(explained, method, arguments);
            }
            return call(real, method, arguments);
        });
    }

    private static String read(PreparedStatement explained) throws SQLException {
        var plan = new StringBuilder();
        try (var lines = explained.executeQuery()) {
            while (lines.next()) {
                plan.append(lines.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }

    private static Object call(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Explained.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
