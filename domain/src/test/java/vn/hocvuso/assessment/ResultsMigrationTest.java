package vn.hocvuso.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import vn.hocvuso.launcher.Environment;
import vn.hocvuso.platform.Beginning;

/** Sittings from before one hour held for all of their results: nobody's comes earlier than it was said. */
class ResultsMigrationTest {

    static final String FILLED = """
            insert into unit (id, version, code) values (1, 1, 'truong');
            insert into person (id, version, full_name, search_name) values (1, 1, 'Hoà', 'hoa'), (2, 1, 'Lan', 'lan');
            insert into quiz (id, version, code, title, pass_percent, minutes, tries, wait_hours, draw, grace_seconds, digest)
                values (5, 1, 'mot', 'Một', 70, 30, 1, 0, 1, 30, 'x');
            insert into sitting (id, version, quiz_id, unit_id, title, opens_at, closes_at, minutes, spread_seconds, per_page,
                    feedback, start_by, one_device, watched, made_at, made_by)
                select n, 1, 5, 1, 'Thử', '2026-03-02 01:00Z', '2026-03-02 02:00Z', 30, 0, 0, 'later', 'learner', false,
                    false, '2026-03-01 01:00Z', 1
                from generate_series(11, 13) as n;
            insert into attempt (id, version, quiz_id, person_id, started_at, ends_at, grace_seconds, pass_percent, seed,
                    sitting_id, feedback, feedback_from)
                values (21, 1, 5, 1, '2026-03-02 01:00Z', '2026-03-02 01:30Z', 30, 70, 1, 11, 'later', '2026-03-02 02:20Z'),
                       (22, 1, 5, 1, '2026-03-02 01:30Z', '2026-03-02 02:00Z', 30, 70, 1, 12, 'later', '2026-03-02 02:00Z'),
                       (23, 1, 5, 2, null, null, 30, 70, 1, 11, 'later', '2026-03-02 02:00Z');
            """;

    @Test
    void the_latest_hour_that_was_said_to_anybody_holds_for_all() throws SQLException {
        var database = Environment.running().freshDatabase("results_from");
        var source = new PGSimpleDataSource();
        source.setUrl(database.url());
        source.setUser(database.user());
        source.setPassword(database.password());
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .target("127")
                .load()
                .migrate();
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(FILLED);
        }
        Beginning.migrate(source);
        var hours = new ArrayList<String>();
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select coalesce(to_char(results_from at time zone 'UTC', 'HH24:MI:SS'), 'close') from sitting order by id")) {
            while (rows.next()) {
                hours.add(rows.getString(1));
            }
        }
        assertThat(hours).containsExactly("02:20:00", "02:00:30", "close");
    }
}
