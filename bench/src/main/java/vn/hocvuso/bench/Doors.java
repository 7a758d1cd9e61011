package vn.hocvuso.bench;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.Field;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import vn.hocvuso.people.RoleRights;
import vn.hocvuso.platform.Audit;
import vn.hocvuso.platform.Rights;
import vn.hocvuso.platform.Settings;
import vn.hocvuso.platform.Sql;

/** The doors of the domain as they stand, wired to a database by hand: there is no server between question and answer. */
final class Doors {

    private final Map<Class<?>, Object> parts = new HashMap<>();
    private final EntityManager entities;

    /** @param factory for what goes through entities; its statements are not explained */
    Doors(DataSource source, EntityManagerFactory factory, Clock day, Settings settings) {
        entities = factory.createEntityManager();
        parts.put(Clock.class, day);
        parts.put(DataSource.class, source);
        parts.put(Settings.class, settings);
        parts.put(Sql.class, new Sql(source));
        parts.put(Audit.class, new Audit(source, source, settings, day));
        parts.put(Rights.class, of(RoleRights.class));
    }

    static EntityManagerFactory factory(DataSource source) {
        return Persistence.createEntityManagerFactory(
                "hocvuso",
                Map.of(
                        "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                        "jakarta.persistence.jtaDataSource", "",
                        "jakarta.persistence.nonJtaDataSource", source));
    }

    /** A door with all that stands behind it, but for what other contexts would bring. */
    <T> T of(Class<T> door) {
        var known = parts.get(door);
        if (known != null || door.isInterface()) {
            return door.cast(known);
        }
        try {
            var constructor = door.getDeclaredConstructor();
            constructor.setAccessible(true);
            T made = constructor.newInstance();
            parts.put(door, made);
            for (var field : fields(door).toList()) {
                field.setAccessible(true);
                field.set(made, field.getType() == EntityManager.class ? entities : of(field.getType()));
            }
            return made;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(door.getName(), e);
        }
    }

    void close() {
        entities.close();
    }

    private static Stream<Field> fields(Class<?> door) {
        return Arrays.stream(door.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(Inject.class) || field.getType() == EntityManager.class);
    }
}
