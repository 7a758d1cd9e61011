package vn.hocvuso.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.launcher.Environment;
import vn.hocvuso.people.PersonSearch;
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

    private Bench() {}

    /** @param arguments the folder of the plans */
    public static void main(String... arguments) throws SQLException, IOException {
        var source = database();
        long begun = System.nanoTime();
        try (var connection = source.getConnection()) {
            new Country(connection).fill();
        }
        System.out.printf("filled in %d s%n", (System.nanoTime() - begun) / 1_000_000_000);
        var stopwatch =
                new Stopwatch(source, Files.createDirectories(Path.of(arguments.length > 0 ? arguments[0] : "plans")));
        for (var typed : TYPED) {
            search(stopwatch, "administrator", Country.ADMINISTRATOR, typed);
            search(stopwatch, "manager", Country.MANAGER, typed);
        }
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
