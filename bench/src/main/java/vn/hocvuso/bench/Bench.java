package vn.hocvuso.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.launcher.Environment;
import vn.hocvuso.people.PersonSearch;
import vn.hocvuso.platform.Beginning;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.Sql;

/** Fills, asks each question eleven times, says the median and the slowest, and keeps the plans. */
public final class Bench {

    private static final int TIMES = 11;

    private static final List<String> TYPED =
            List.of("nguyen thi lan", "lan nguyen", "ntl", "nguyen", "ly my", "le dinh quy", "khong co ai");

    private static final Clock DAY =
            Clock.fixed(Instant.parse("2026-03-02T02:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

    private Bench() {}

    /** @param arguments the folder of the plans */
    public static void main(String... arguments) throws SQLException, IOException {
        var plans = Files.createDirectories(Path.of(arguments.length > 0 ? arguments[0] : "plans"));
        var source = database();
        long begun = System.nanoTime();
        try (var connection = source.getConnection()) {
            new Country(connection).fill();
        }
        System.out.printf("filled in %d s%n", (System.nanoTime() - begun) / 1_000_000_000);
        for (var typed : TYPED) {
            measure(source, plans, "administrator", new Caller(new PersonId(Country.ADMINISTRATOR)), typed);
            measure(source, plans, "manager", new Caller(new PersonId(Country.MANAGER)), typed);
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

    private static void measure(PGSimpleDataSource source, Path plans, String who, Caller caller, String typed)
            throws IOException {
        var plan = new StringBuilder("-- " + who + ": " + typed + "\n");
        new PersonSearch(new Sql(Explained.of(source, plan::append)), DAY).find(caller, typed);
        Files.writeString(plans.resolve("search-" + who + '-' + typed.replace(' ', '-') + ".txt"), plan);

        var search = new PersonSearch(new Sql(source), DAY);
        var times = new long[TIMES];
        int found = 0;
        for (int i = 0; i < TIMES; i++) {
            long begun = System.nanoTime();
            found = search.find(caller, typed).shown().size();
            times[i] = (System.nanoTime() - begun) / 1_000_000;
        }
        Arrays.sort(times);
        System.out.printf(
                "| %s | %s | %d | %d | %d |%n", typed, who, found, times[TIMES / 2], times[TIMES - 1]);
    }
}
