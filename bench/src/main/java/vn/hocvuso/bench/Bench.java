package vn.hocvuso.bench;

import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.launcher.Environment;
import vn.hocvuso.people.Absences;
import vn.hocvuso.people.Assignments;
import vn.hocvuso.people.PersonSearch;
import vn.hocvuso.people.Persons;
import vn.hocvuso.people.UnitTree;
import vn.hocvuso.people.Units;
import vn.hocvuso.platform.Audit;
import vn.hocvuso.platform.Beginning;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.Settings;
import vn.hocvuso.platform.Sql;

/** Fills, asks each question eleven times, says the median and the slowest, and keeps the plans. */
public final class Bench {

    private static final List<String> TYPED =
            List.of("nguyen thi lan", "lan nguyen", "ntl", "nguyen", "ly my", "le dinh quy", "khong co ai");

    private static final Clock DAY = Clock.fixed(Instant.parse("2026-03-02T02:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

    private static final LocalDate TODAY = LocalDate.now(DAY);

    private Bench() {}

    /** @param arguments the folder of the plans */
    public static void main(String... arguments) throws SQLException, IOException {
        var source = database();
        long begun = System.nanoTime();
        try (var connection = source.getConnection()) {
            new Country(connection).fill();
        }
        System.out.printf("filled in %d s%n", (System.nanoTime() - begun) / 1_000_000_000);
        var pooled = Explained.pooled(source);
        sizes(pooled);
        var stopwatch =
                new Stopwatch(pooled, Files.createDirectories(Path.of(arguments.length > 0 ? arguments[0] : "plans")));
        for (var typed : TYPED) {
            search(stopwatch, "administrator", Country.ADMINISTRATOR, typed);
            search(stopwatch, "manager", Country.MANAGER, typed);
        }
        try (var factory = Doors.factory(pooled)) {
            tree(stopwatch, factory);
            person(stopwatch, factory);
        }
    }

    /** The page of a unit, at the top of the country and at a commune; the heads of a province; a unit found by name. */
    private static void tree(Stopwatch stopwatch, EntityManagerFactory factory) throws IOException {
        for (long unit : new long[] {Country.MINISTRY, Country.COMMUNE}) {
            var id = new UnitId(unit);
            stopwatch.measure("tree-" + unit, source -> {
                var doors = new Doors(source, factory, DAY, new OneKey());
                var tree = doors.of(UnitTree.class);
                tree.node(id, TODAY);
                tree.changes(id);
                doors.of(Units.class).path(id);
                return tree.children(id, TODAY).size();
            });
        }
        for (long unit : new long[] {Country.PROVINCE, Country.COMMUNE}) {
            stopwatch.measure("heads-" + unit, source -> new Doors(source, factory, DAY, new OneKey())
                    .of(Units.class)
                    .heads(administrator(), new UnitId(unit), TODAY)
                    .size());
        }
        stopwatch.measure("unit-by-name", source -> new Doors(source, factory, DAY, new OneKey())
                .of(UnitTree.class)
                .find(administrator(), "school 12")
                .size());
    }

    private static void person(Stopwatch stopwatch, EntityManagerFactory factory) throws IOException {
        var person = new PersonId(Country.SOMEBODY);
        stopwatch.measure("person", source -> {
            var doors = new Doors(source, factory, DAY, new OneKey());
            var card = doors.of(Absences.class).of(administrator(), person).card();
            doors.of(Units.class).card(card.unit());
            return doors.of(Assignments.class)
                    .of(administrator(), person)
                    .places()
                    .size();
        });
        stopwatch.measure("roster", source -> new Doors(source, factory, DAY, new OneKey())
                .of(Persons.class)
                .roster(new Caller(new PersonId(Country.MANAGER)), new UnitId(Country.SCHOOL), TODAY)
                .size());
    }

    private static Caller administrator() {
        return new Caller(new PersonId(Country.ADMINISTRATOR));
    }

    private record Size(String table, long rows, long megabytes) {}

    private static void sizes(DataSource source) {
        new Sql(source)
                .list(Size.class, """
                        select relname, reltuples::bigint, pg_total_relation_size(oid) / 1048576
                        from pg_class
                        where relname in ('person', 'assignment', 'unit_state')
                        order by relname
                        """)
                .forEach(size -> System.out.printf(
                        "| %s | %d rows | %d MB with its indexes |%n", size.table(), size.rows(), size.megabytes()));
    }

    private static PGSimpleDataSource database() {
        var database = Environment.running().freshDatabase("bench");
        var source = new PGSimpleDataSource();
        source.setUrl(database.url());
        source.setUser(database.user());
        source.setPassword(database.password());
        Beginning.migrate(source);
        return source;
    }

    private static void search(Stopwatch stopwatch, String who, long person, String typed) throws IOException {
        var caller = new Caller(new PersonId(person));
        stopwatch.measure("search-" + who + '-' + typed.replace(' ', '-'), source -> new PersonSearch(
                        new Sql(source), DAY, audit(source))
                .find(caller, typed)
                .shown()
                .size());
    }

    private static Audit audit(DataSource source) {
        return new Audit(source, source, new OneKey(), DAY);
    }

    /** Locks nothing that is worth it: the people are invented. */
    private static final class OneKey extends Settings {

        @Override
        public Optional<String> optional(String name) {
            return Optional.of(Base64.getEncoder().encodeToString(new byte[32]));
        }
    }
}
