package vn.hocvuso.assessment;

/** How answers are stored and read. */
final class ResponseSql {

    /** Answers as three lists of the same length. */
    private static final String SENT = """
            unnest(cast(? as smallint[]), cast(? as int[]), string_to_array(?, chr(30))) as sent (slot, seq, packed)
            """;

    private static final String VALUES = "string_to_array(coalesce(packed, ''), chr(31))";

    /**
     * The state of an attempt, kept while answers are added to it where it takes any, and which were: one statement, which
     * commits by itself, because nothing else is asked so often. That nothing is added to what is {@linkplain Responses.State#closed
     * closed} is the same rule, once more. The highest count is one look at the end of an index.
     */
    static final String SAVE = """
            with asked (attempt, person, hand, promised, now) as (
                select cast(? as bigint), cast(? as bigint), cast(? as int), cast(? as timestamptz), cast(? as timestamptz)
            ),
            state as (
                select a.id, a.ends_at, a.grace_seconds, a.submitted_at is not null as submitted,
                       case when a.one_device then a.hand else 0 end as hand
                from attempt a
                where a.id = (select attempt from asked) and a.person_id = (select person from asked)
                for share of a
            ),
            added as (
                insert into response (attempt_id, slot, client_seq, given, received_at)
                select state.id, sent.slot, sent.seq, %s, asked.now
                from state
                join asked on not state.submitted and asked.hand >= state.hand
                    and asked.now <= greatest(state.ends_at, asked.promised) + state.grace_seconds * interval '1 second'
                cross join %s
                on conflict do nothing
                returning slot, client_seq
            )
            select ends_at, grace_seconds, submitted, hand,
                   coalesce((select max(r.client_seq) from response r where r.attempt_id = state.id), 0),
                   coalesce((select string_agg(slot || ':' || client_seq, ',') from added), '')
            from state
            """.formatted(VALUES, SENT);

    static final String STORED = "select count(*) from response where attempt_id = ?";

    static final String SLOTS = """
            select s.slot, q.kind, q.choices, q.answer_rows
            from attempt_slot s
            join question q on q.id = s.question_id
            where s.attempt_id = ?
            """;

    /** Whoever leaves and comes back without end fills nothing. */
    static final String WATCHED = """
            select a.watched and a.submitted_at is null
                   and (select count(*) from attempt_event e where e.attempt_id = a.id) < 500
            from attempt a
            where a.id = ?
            """;

    static final String ADD = """
            insert into response (attempt_id, slot, client_seq, given, received_at)
            select cast(? as bigint), slot, seq, %s, cast(? as timestamptz)
            from %s
            on conflict do nothing
            returning slot, client_seq
            """.formatted(VALUES, SENT);

    static final String STANDING = """
            select r.slot, r.client_seq
            from %s
            join response r on r.attempt_id = ? and r.slot = sent.slot and r.client_seq = sent.seq
            where r.given = %s
            """.formatted(SENT, VALUES);

    static final String LATEST = """
            select distinct on (slot) slot, array_to_string(given, chr(31))
            from response
            where attempt_id = ?
            order by slot, client_seq desc
            """;

    private ResponseSql() {}
}
