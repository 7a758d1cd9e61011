package vn.hocvuso.bench;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.LongFunction;
import org.postgresql.PGConnection;
import vn.hocvuso.people.FullName;

/** 34 provinces, 600 communes, 3,000 schools; 200,000 staff and 1,000,000 learners, each with one place. */
final class Country {

    static final long MINISTRY = 1;
    static final long ADMINISTRATOR = 10_000_001;
    static final long MANAGER = 10_000_002;
    static final long PROVINCE = 10;
    static final long COMMUNE = 100;
    static final long SCHOOL = 1_000;
    static final long SOMEBODY = 600_000;

    private static final int PROVINCES = 34;
    private static final int COMMUNES = 600;
    private static final int SCHOOLS = 3_000;
    private static final int STAFF = 200_000;
    private static final int LEARNERS = 1_000_000;
    private static final int BATCH = 20_000;

    private final Connection connection;
    private final Names names = new Names();

    Country(Connection connection) {
        this.connection = connection;
    }

    void fill() throws SQLException, IOException {
        units();
        people();
        try (var statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    private void units() throws SQLException, IOException {
        unit(MINISTRY, 1, "ministry", i -> "\\N");
        unit(10, PROVINCES, "province", i -> "1");
        unit(100, COMMUNES, "commune", i -> String.valueOf(10 + i % PROVINCES));
        unit(SCHOOL, SCHOOLS, "school", i -> String.valueOf(100 + i % COMMUNES));
    }

    private void unit(long first, int number, String level, LongFunction<String> parent)
            throws SQLException, IOException {
        copy("unit (id, version, code)", number, i -> first + i + "\t1\t" + level + '-' + i);
        copy(
                "unit_state (id, version, unit_id, name, short_name, level, parent_id, valid_from)",
                number,
                i -> String.join(
                        "\t",
                        String.valueOf(first + i),
                        "1",
                        String.valueOf(first + i),
                        level + ' ' + i,
                        level + ' ' + i,
                        level,
                        parent.apply(i),
                        "2025-07-01"));
    }

    private void people() throws SQLException, IOException {
        var people = "person (id, version, full_name, search_name)";
        copy(people, STAFF + LEARNERS, i -> person(1 + i, names.next()));
        copy(people, 2, i -> person(ADMINISTRATOR + i, "Người Giữ Vai Trò"));
        var places = "assignment (id, version, person_id, unit_id, position, audience, valid_from)";
        copy(places, STAFF + LEARNERS, i -> place(1 + i, i < STAFF ? "teacher" : "learner"));
        copy(
                "role_held (id, version, person_id, role, unit_id, valid_from)",
                2,
                i -> (1 + i) + "\t1\t" + (ADMINISTRATOR + i) + '\t' + (i == 0 ? "administrator" : "manager") + '\t'
                        + (i == 0 ? MINISTRY : SCHOOL) + "\t2025-07-01");
    }

    private static String person(long id, String name) {
        return id + "\t1\t" + name + '\t' + new FullName(name).search();
    }

    private static String place(long person, String audience) {
        return person + "\t1\t" + person + '\t' + (SCHOOL + person % SCHOOLS) + "\t\t" + audience + "\t2025-08-01";
    }

    private void copy(String table, int number, LongFunction<String> row) throws SQLException, IOException {
        var copies = connection.unwrap(PGConnection.class).getCopyAPI();
        for (int from = 0; from < number; from += BATCH) {
            var rows = new StringBuilder();
            for (int i = from; i < Math.min(number, from + BATCH); i++) {
                rows.append(row.apply(i)).append('\n');
            }
            copies.copyIn("copy " + table + " from stdin", new StringReader(rows.toString()));
        }
    }
}
