package vn.hocvuso.bench.load;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;
import vn.hocvuso.launcher.Stack;

/** A school full of invented learners with accounts, and a course whose quiz draws twenty questions. */
final class World {

    static final String COURSE = "giao-tiep-va-lop-hoc-so";
    static final String TITLE = "Giao tiếp, sổ liên lạc điện tử và làm việc chung";
    static final int QUESTIONS = 20;

    private static final long FIRST = 1_000_000;

    private final Stack stack;
    private String realPolicy;
    private final Queue<Account> fresh = new ConcurrentLinkedQueue<>();

    record Account(String username, String password) {}

    private World(Stack stack) {
        this.stack = stack;
    }

    /** @param learners how many, none of whom has done anything yet */
    static World of(Stack stack, int learners) throws SQLException, IOException {
        var world = new World(stack);
        var accounts = new Accounts(stack);
        world.realPolicy = accounts.policy();
        accounts.cheap();
        accounts.bringIn(learners);
        world.people();
        IntStream.range(0, learners)
                .mapToObj(i -> new Account(Accounts.username(i), Accounts.PASSWORD))
                .forEach(world.fresh::add);
        return world;
    }

    /** Those who have an account at Keycloak become learners of a school of the starting content. */
    private void people() throws SQLException, IOException {
        var people = new StringBuilder();
        var places = new StringBuilder();
        long id = FIRST;
        for (var account : accounts()) {
            people.append(id + "\t1\tNguyễn Thị " + account[0] + "\tnguyen thi " + account[0] + "\t" + account[0] + "\t"
                    + account[1] + "\n");
            places.append(id + "\t1\t" + id + "\t" + school() + "\tHọc viên\tlearner\t2025-01-01\n");
            id++;
        }
        try (var connection = stack.database().connect();
                var statement = connection.createStatement()) {
            copy(connection, "person (id, version, full_name, search_name, username, account)", people);
            copy(connection, "assignment (id, version, person_id, unit_id, position, audience, valid_from)", places);
            statement.execute("update quiz set draw = " + QUESTIONS + " where code = '" + COURSE + "'");
            statement.execute("analyze");
        }
    }

    private Queue<String[]> accounts() throws SQLException {
        var accounts = new ArrayDeque<String[]>();
        try (var connection = stack.keycloakDatabase().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select username, id from user_entity where username like 'hv%' order by username")) {
            while (rows.next()) {
                accounts.add(new String[] {rows.getString(1), rows.getString(2)});
            }
        }
        return accounts;
    }

    private long school;

    private long school() throws SQLException {
        if (school == 0) {
            try (var connection = stack.database().connect();
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery("select id from unit where code = 'gdtx-gia-dinh'")) {
                rows.next();
                school = rows.getLong(1);
            }
        }
        return school;
    }

    private static void copy(Connection connection, String table, CharSequence rows) throws SQLException, IOException {
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " from stdin", new StringReader(rows.toString()));
    }

    URI app(String path) {
        return URI.create(stack.appUrl() + path);
    }

    /** Somebody who has not done anything yet. */
    Learner learner(Times times) {
        var account = fresh.poll();
        if (account == null) {
            throw new IllegalStateException("nobody is left: ask for more learners with people=");
        }
        return new Learner(this, account, times);
    }

    /** Somebody of this name, who has an account and is known to nobody else. */
    Learner learner(String username, Times times) {
        return new Learner(this, new Account(username, Accounts.PASSWORD), times);
    }

    /** What the realm's file says of passwords. */
    String realPolicy() {
        return realPolicy;
    }
}
