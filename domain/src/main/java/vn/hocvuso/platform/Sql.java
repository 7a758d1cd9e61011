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
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.UnitId;

/**
 * Reads rows straight into records, column by column, in the caller's transaction. It never writes: whoever has unsaved
 * changes flushes before.
 */
@ApplicationScoped
public class Sql {

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
            // The server's wrapper would look for the driver's method anew at every column.
            try (var results = statement.executeQuery().unwrap(ResultSet.class)) {
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

    private static Object value(Class<?> type, ResultSet results, int column) throws SQLException {
        if (type == PersonId.class) {
            return results.getObject(column) == null ? null : new PersonId(results.getLong(column));
        }
        if (type == UnitId.class) {
            return results.getObject(column) == null ? null : new UnitId(results.getLong(column));
        }
        if (type == Instant.class) {
            var at = results.getObject(column, OffsetDateTime.class);
            return at == null ? null : at.toInstant();
        }
        if (type == BigDecimal.class) {
            return results.getBigDecimal(column);
        }
        return results.getObject(column, MethodType.methodType(type).wrap().returnType());
    }
}
