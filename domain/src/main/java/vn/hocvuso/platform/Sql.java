package vn.hocvuso.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.UnitId;

/**
 * Reads rows straight into records, column by column, in the caller's transaction: those of a question, or those a
 * statement says it has written ({@code returning}). Whoever has unsaved changes flushes before.
 */
@ApplicationScoped
public class Sql {

    private interface Getter {
        Object get(ResultSet rows, int column) throws SQLException;
    }

    private static final Map<Class<?>, Getter> GETTERS = Map.ofEntries(
            Map.entry(String.class, ResultSet::getString),
            Map.entry(int.class, ResultSet::getInt),
            Map.entry(Integer.class, ResultSet::getInt),
            Map.entry(long.class, ResultSet::getLong),
            Map.entry(Long.class, ResultSet::getLong),
            Map.entry(boolean.class, ResultSet::getBoolean),
            Map.entry(Boolean.class, ResultSet::getBoolean),
            Map.entry(BigDecimal.class, ResultSet::getBigDecimal),
            Map.entry(Instant.class, Sql::instant),
            Map.entry(PersonId.class, (rows, column) -> new PersonId(rows.getLong(column))),
            Map.entry(UnitId.class, (rows, column) -> new UnitId(rows.getLong(column))));

    private static final ClassValue<Constructor<?>> CONSTRUCTORS = new ClassValue<>() {
        @Override
        protected Constructor<?> computeValue(Class<?> row) {
            return canonical(row);
        }
    };

    @Inject
    DataSource database;

    protected Sql() {}

    /** For tests, which bring their own connection. */
    public Sql(DataSource database) {
        this.database = database;
    }

    /**
     * @param row a record whose components stand in the order of the columns: text, numbers, booleans, days
     *     ({@code LocalDate}), instants, {@code PersonId}, {@code UnitId}
     * @param arguments one for each {@code ?}
     */
    public <R extends Record> List<R> list(Class<R> row, String select, Object... arguments) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(select)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, column(arguments[i]));
            }
            var rows = new ArrayList<R>();
            try (var results = statement.executeQuery()) {
                while (results.next()) {
                    rows.add(read(row, results));
                }
            }
            return rows;
        } catch (SQLException | ReflectiveOperationException e) {
            throw new IllegalStateException(select, e);
        }
    }

    public <R extends Record> Optional<R> first(Class<R> row, String select, Object... arguments) {
        return list(row, select, arguments).stream().findFirst();
    }

    private static Object column(Object argument) {
        if (argument instanceof PersonId id) {
            return id.value();
        }
        if (argument instanceof UnitId id) {
            return id.value();
        }
        return argument instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : argument;
    }

    private static Instant instant(ResultSet rows, int column) throws SQLException {
        var at = rows.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static Constructor<?> canonical(Class<?> row) {
        try {
            var constructor = row.getDeclaredConstructor(Arrays.stream(row.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException everyRecordHasIt) {
            throw new IllegalStateException(everyRecordHasIt);
        }
    }

    private static <R extends Record> R read(Class<R> row, ResultSet results)
            throws SQLException, ReflectiveOperationException {
        var constructor = CONSTRUCTORS.get(row);
        var types = constructor.getParameterTypes();
        var values = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            values[i] = value(types[i], results, i + 1);
        }
        return row.cast(constructor.newInstance(values));
    }

    /** Where there is a getter of its own: the server's wrapper looks for {@code getObject} of a type anew each time. */
    private static Object value(Class<?> type, ResultSet results, int column) throws SQLException {
        var getter = GETTERS.get(type);
        if (getter == null) {
            return results.getObject(column, MethodType.methodType(type).wrap().returnType());
        }
        var value = getter.get(results, column);
        return results.wasNull() ? null : value;
    }
}
