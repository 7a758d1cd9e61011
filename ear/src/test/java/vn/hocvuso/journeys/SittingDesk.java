package vn.hocvuso.journeys;

import com.microsoft.playwright.Page;
import java.sql.SQLException;

/** Whoever holds a sitting, where a journey is about those who take part: it opened a minute ago, with one place. */
record SittingDesk(String quiz) {

    /**
     * @param perPage questions on a page; 0 for all on one
     * @param strict whether one device answers at a time, leaving is noted and results wait
     * @return its number
     */
    long holds(String username, String startBy, int minutes, int perPage, boolean strict) {
        run("""
                insert into sitting (id, version, quiz_id, unit_id, title, opens_at, closes_at, minutes, spread_seconds,
                    per_page, feedback, start_by, password, one_device, watched, made_at, made_by)
                select nextval('id_seq'), 1, q.id, (select min(id) from unit), 'Kiểm tra học kỳ',
                    now() - interval '1 minute', now() + interval '4 hours', %d, 0, %d, '%s', '%s', %s, %s, %s, now(), p.id
                from quiz q, person p where q.code = '%s' and p.username = '%s'
                """.formatted(
                        minutes,
                        perPage,
                        strict ? "later" : "all",
                        startBy,
                        startBy.equals("password") ? "'hoa mai'" : "null",
                        strict,
                        strict,
                        quiz,
                        username));
        var sitting = one("select max(id) from sitting");
        run("""
                insert into sitting_place (id, version, sitting_id, person_id, number)
                select nextval('id_seq'), 1, %s, id, 1 from person where username = '%s'
                """.formatted(sitting, username));
        return Long.parseLong(sitting);
    }

    /** Answers a question of whatever kind, in whatever way. */
    static void pick(Page page, int question) {
        var field = page.locator("fieldset[data-slot]").nth(question);
        if (field.locator("input[type=radio], input[type=checkbox]").count() > 0) {
            field.locator("input[type=radio], input[type=checkbox]").first().check();
        } else if (field.locator("select").count() > 0) {
            field.locator("select").first().selectOption("1");
        } else {
            field.locator("input[type=text]").fill("1");
            field.locator("input[type=text]").blur();
        }
    }

    static void run(String sql) {
        try {
            Stage.run(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    static String one(String select) {
        try (var connection = Stage.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(select)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(select, e);
        }
    }
}
