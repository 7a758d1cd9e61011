package vn.hocvuso.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hocvuso.platform.Sql;

/**
 * All that is looked at of one sitting: five statements for any number of people.
 *
 * @param tries that are over, in the order of their places
 * @param answers of each, in the order they came
 */
record IntegrityRows(
        List<Try> tries,
        Map<Long, List<Answer>> answers,
        Map<Long, ReadQuestion> questions,
        Map<Long, List<Event>> events,
        List<Noted> notes) {

    static final String TRIES = """
            select a.id, p.number, n.full_name, a.seed, a.per_page, a.started_at, a.device,
                   (select count(*) from attempt_slot s where s.attempt_id = a.id)
            from attempt a
            join sitting_place p on p.attempt_id = a.id
            join person n on n.id = a.person_id
            where a.sitting_id = ? and a.submitted_at is not null
            order by p.number
            """;

    static final String ANSWERS = """
            select s.attempt_id, s.slot, s.question_id, coalesce(s.points < 1, false), r.client_seq,
                   array_to_string(r.given, chr(31)), r.received_at
            from attempt a
            join attempt_slot s on s.attempt_id = a.id
            left join response r on r.attempt_id = s.attempt_id and r.slot = s.slot
            where a.sitting_id = ? and a.submitted_at is not null
            order by s.attempt_id, r.received_at, r.client_seq
            """;

    static final String QUESTIONS = """
            select q.id, q.gift
            from question q
            where q.id in (
                select s.question_id
                from attempt a
                join attempt_slot s on s.attempt_id = a.id
                where a.sitting_id = ? and a.submitted_at is not null)
            """;

    static final String EVENTS = """
            select e.attempt_id, e.kind, e.at
            from attempt a
            join attempt_event e on e.attempt_id = a.id
            where a.sitting_id = ? and a.submitted_at is not null
            order by e.attempt_id, e.at, e.id
            """;

    static final String NOTES = """
            select n.kind, n.attempt_id, coalesce(n.other_id, 0), p.full_name, n.noted_at, n.remark
            from integrity_note n
            join person p on p.id = n.noted_by
            where n.sitting_id = ?
            order by n.noted_at, n.id
            """;

    /** @param slots how many questions were asked */
    record Try(
            long id, int number, String name, long seed, int perPage, Instant startedAt, String device, long slots) {}

    /**
     * One answer to a slot; a slot nobody answered has one row without.
     *
     * @param wrong whether what stands there is not worth the full point
     * @param seq null where there is none
     * @param packed see {@link Given#unpacked}
     */
    record Answer(
            long attempt, int slot, long question, boolean wrong, Integer seq, String packed, Instant receivedAt) {

        boolean isGiven() {
            return seq != null;
        }
    }

    record Written(long id, String gift) {}

    record Event(long attempt, String kind, Instant at) {}

    record Noted(String kind, long attempt, long other, String by, Instant at, String remark) {}

    static IntegrityRows read(Sql sql, long sitting) {
        return new IntegrityRows(
                sql.list(Try.class, TRIES, sitting),
                grouped(sql.list(Answer.class, ANSWERS, sitting), Answer::attempt),
                sql.list(Written.class, QUESTIONS, sitting).stream()
                        .collect(Collectors.toMap(Written::id, written -> ReadQuestion.of(written.gift()))),
                grouped(sql.list(Event.class, EVENTS, sitting), Event::attempt),
                sql.list(Noted.class, NOTES, sitting));
    }

    private static <T> Map<Long, List<T>> grouped(List<T> rows, Function<T, Long> attempt) {
        return rows.stream().collect(Collectors.groupingBy(attempt));
    }
}
