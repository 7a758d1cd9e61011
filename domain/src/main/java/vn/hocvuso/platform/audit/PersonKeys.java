package vn.hocvuso.platform.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/**
 * The keys of persons, each locked with the master key. They are asked for each time and never kept: a key that is
 * destroyed is gone on every node at once.
 */
public final class PersonKeys {

    static final String FIND = "select person_id, locked from person_key where person_id = any (?)";

    static final String MAKE =
            "insert into person_key (person_id, locked, made_at) values (?, ?, ?) on conflict (person_id) do nothing";

    static final String DESTROY = "delete from person_key where person_id = ?";

    /** A change of the master goes from the first to the last: while it is under way they differ. */
    static final String ENDS = """
            (select person_id, locked from person_key order by person_id limit 1)
            union all
            (select person_id, locked from person_key order by person_id desc limit 1)
            """;

    private final Connection connection;
    private final Lock master;
    private final Optional<Lock> before;

    /**
     * @param master 32 bytes: locks what is made from now on
     * @param before 32 bytes: the master that {@link RotateCommand} takes the keys away from; empty while there is none
     */
    public PersonKeys(Connection connection, byte[] master, Optional<byte[]> before) {
        this.connection = connection;
        this.master = new Lock(master);
        this.before = before.map(Lock::new);
    }

    /** The locks of those who have a key. */
    Map<Long, Lock> of(Collection<Long> persons) throws SQLException {
        try (var statement = connection.prepareStatement(FIND)) {
            statement.setArray(1, connection.createArrayOf("bigint", persons.toArray()));
            var locks = new HashMap<Long, Lock>();
            try (var results = statement.executeQuery()) {
                while (results.next()) {
                    locks.put(results.getLong(1), unlocked(results.getLong(1), results.getBytes(2)));
                }
            }
            return locks;
        }
    }

    /**
     * Gives a key to those who have none, in a transaction of their own that ends at once: whoever writes about the same
     * person meanwhile waits for this, and not for all the first writer has to do. In the order of their numbers, so that
     * two who make the same keys do not wait for each other in a circle.
     */
    public void make(SortedSet<Long> persons, Instant now) throws SQLException {
        try (var statement = connection.prepareStatement(MAKE)) {
            for (long person : persons) {
                statement.setLong(1, person);
                statement.setBytes(2, master.lock(Lock.freshKey(), place(person)));
                statement.setObject(3, now.atOffset(ZoneOffset.UTC));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** What was locked with the person's key can be read by nobody any more. */
    public void destroy(long person) throws SQLException {
        try (var statement = connection.prepareStatement(DESTROY)) {
            statement.setLong(1, person);
            statement.executeUpdate();
        }
    }

    /** @throws IllegalStateException when the keys that are there were locked with another master key */
    public void requireTheirMaster() throws SQLException {
        try (var statement = connection.prepareStatement(ENDS);
                var results = statement.executeQuery()) {
            while (results.next()) {
                unlocked(results.getLong(1), results.getBytes(2));
            }
        }
    }

    private Lock unlocked(long person, byte[] locked) {
        return master.open(locked, place(person))
                .or(() -> before.flatMap(old -> old.open(locked, place(person))))
                .map(Lock::new)
                .orElseThrow(() ->
                        new IllegalStateException("HOCVUSO_AUDIT_KEY is not the key this database was used with"));
    }

    /** What a locked key belongs to. */
    static String place(long person) {
        return "person_key/" + person;
    }
}
