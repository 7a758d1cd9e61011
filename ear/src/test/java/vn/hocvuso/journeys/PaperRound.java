package vn.hocvuso.journeys;

import java.sql.SQLException;

/** A sitting at a unit with people on paper, drawn for and open since a minute, as its list would have made it. */
final class PaperRound {

    private final long sitting;

    PaperRound(String unit, String holder) {
        run("""
                insert into sitting (id, version, quiz_id, unit_id, title, opens_at, closes_at, minutes, spread_seconds,
                    per_page, feedback, start_by, one_device, watched, made_at, made_by)
                select nextval('id_seq'), 1, (select min(quiz_id) from quiz_question), u.id, 'Kiểm tra cuối khóa, đợt 2',
                    now() - interval '1 minute', now() + interval '2 hours', 45, 0, 0, 'all', 'learner', false, false,
                    now(), p.id
                from unit u, person p where u.code = '%s' and p.username = '%s'
                """.formatted(unit, holder));
        sitting = number("select max(id) from sitting");
    }

    long id() {
        return sitting;
    }

    /** Puts somebody on the list and on paper; nothing is drawn yet. */
    void seats(String username) {
        run("""
                insert into sitting_place (id, version, sitting_id, person_id, number, paper)
                select nextval('id_seq'), 1, %1$d, p.id,
                    (select coalesce(max(number), 0) + 1 from sitting_place where sitting_id = %1$d), true
                from person p where p.username = '%2$s'
                """.formatted(sitting, username));
    }

    /** Puts so many on the list whom nobody has seen before. */
    void seatsStrangers(int count) {
        for (int i = 1; i <= count; i++) {
            run("""
                    insert into person (id, version, full_name, search_name, username)
                    values ((select least(min(id), 0) - 1 from person), 0, 'Người Giấy %1$d', 'nguoi giay', 'giay.%1$d')
                    """.formatted(i));
            seats("giay." + i);
        }
    }

    /** Draws for everybody who was not drawn for: the questions of the test, one to choose from first. */
    void draws() {
        run("""
                with drawn as (
                    insert into attempt (id, version, quiz_id, person_id, grace_seconds, pass_percent, seed, sitting_id)
                    select nextval('id_seq'), 1, s.quiz_id, p.person_id, 30, 50, p.number, s.id
                    from sitting_place p join sitting s on s.id = p.sitting_id
                    where s.id = %d and p.attempt_id is null
                    returning id, person_id, quiz_id, sitting_id),
                laid as (
                    insert into attempt_slot (attempt_id, slot, question_id)
                    select d.id, row_number() over (partition by d.id order by x.kind = 'SINGLE' and x.choices > 2 desc, q.position),
                        q.question_id
                    from drawn d
                    join quiz_question q on q.quiz_id = d.quiz_id
                    join question x on x.id = q.question_id)
                update sitting_place p set attempt_id = d.id
                from drawn d where d.sitting_id = p.sitting_id and d.person_id = p.person_id
                """.formatted(sitting));
    }

    long attempt(String username) {
        return number(
                "select p.attempt_id from sitting_place p join person n on n.id = p.person_id where n.username = '%s'"
                        .formatted(username));
    }

    private static void run(String sql) {
        try {
            Stage.run(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static long number(String select) {
        try (var connection = Stage.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(select)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(select, e);
        }
    }
}
