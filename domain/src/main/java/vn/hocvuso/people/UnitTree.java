package vn.hocvuso.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.Sql;

/**
 * The tree of a day, one level at a time, and what came of its units; one statement a question, each with a last row.
 * What units there were and what they were called is public knowledge.
 */
@ApplicationScoped
@Transactional
public class UnitTree {

    /** As many units as one level or one search shows. */
    public static final int SHOWN = 200;

    static final int FOUND = 50;

    private static final String NODES = """
            with asked (day, today) as (select cast(? as date), cast(? as date))
            select u.id, u.code, s.name, s.level,
                   exists (
                       select 1 from unit_state c
                       where c.parent_id = u.id and c.valid_from <= day and (c.valid_to is null or c.valid_to >= day)),
                   n.name,
                   case when n.id is null then (select max(l.valid_to) + 1 from unit_state l where l.unit_id = u.id) end,
                   hu.code, h.name
            from asked
            join unit_state s on s.valid_from <= day and (s.valid_to is null or s.valid_to >= day)
            join unit u on u.id = s.unit_id
            left join unit_state n on n.unit_id = u.id
                and n.valid_from <= today and (n.valid_to is null or n.valid_to >= today)
            left join unit_state h on n.id is null and h.unit_id = unit_answering(u.id, today) and h.unit_id <> u.id
                and h.valid_from <= today and (h.valid_to is null or h.valid_to >= today)
            left join unit hu on hu.id = h.unit_id
            where %s
            order by s.name collate "vi-x-icu", u.code
            limit ?
            """;

    static final String ONE = NODES.formatted("s.unit_id = ?");

    static final String CHILDREN = NODES.formatted("s.parent_id = ?");

    static final String LAST_DAY = """
            select coalesce(max(s.valid_to), cast(? as date))
            from unit_state s
            where s.unit_id = ?
              and not exists (select 1 from unit_state o where o.unit_id = s.unit_id and o.valid_to is null)
            """;

    static final String CODED = "select id from unit where code = ?";

    /** Below where the caller sees figures, by the last state of each unit, so that closed ones are found too. */
    static final String FIND = """
            with recursive day (today) as (select cast(? as date)),
            scope (id) as (
                select r.unit_id
                from day, role_held r
                where r.person_id = ? and r.role = any (string_to_array(?, ','))
                  and r.valid_from <= today and (r.valid_to is null or r.valid_to >= today)
                union
                select s.unit_id
                from scope c
                join unit_state s on s.parent_id = c.id
                where not exists (
                    select 1 from unit_state later where later.unit_id = s.unit_id and later.valid_from > s.valid_from)
            ),
            hit as (
                select s.unit_id, s.name, s.valid_from, s.valid_to
                from unit_state s
                where s.unit_id in (select id from scope) and %s
                order by s.valid_to desc nulls first, s.name collate "vi-x-icu", s.unit_id
                limit ?
            )
            select u.code, h.name, h.valid_to, coalesce(p.path, '')
            from day, hit h
            join unit u on u.id = h.unit_id
            cross join lateral (
                select string_agg(a.short_name, ' › ' order by w.steps desc) as path
                from (select coalesce(h.valid_to, greatest(today, h.valid_from)) as day) d
                cross join lateral unit_path(h.unit_id, d.day) w
                join unit_state a on a.unit_id = w.unit_id
                    and a.valid_from <= d.day and (a.valid_to is null or a.valid_to >= d.day)
                where w.steps > 0
            ) p
            order by h.valid_to desc nulls first, h.name collate "vi-x-icu", u.code
            """;

    static final String CHANGES = """
            select r.id, r.kind, r.decision, r.decided_on, r.effective, b.names, a.names
            from reorganisation r
            cross join lateral (
                select string_agg(s.name, ', ' order by t.position) as names
                from reorganised_unit t
                join unit_state s on s.unit_id = t.unit_id
                    and s.valid_from < r.effective and (s.valid_to is null or s.valid_to >= r.effective - 1)
                where t.reorganisation_id = r.id and t.part = 'from'
            ) b
            cross join lateral (
                select string_agg(s.name, ', ' order by t.position) as names
                from reorganised_unit t
                join unit_state s on s.unit_id = t.unit_id
                    and s.valid_from <= r.effective and (s.valid_to is null or s.valid_to >= r.effective)
                where t.reorganisation_id = r.id and t.part = 'to'
            ) a
            where r.id in (select x.reorganisation_id from reorganised_unit x where x.unit_id = ?)
            order by r.effective desc, r.id desc
            limit ?
            """;

    record Day(LocalDate day) {}

    record Number(UnitId unit) {}

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    protected UnitTree() {}

    /** For tests and measurements, which bring their own connection. */
    public UnitTree(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The unit of this code, open or closed. */
    public Optional<UnitId> unit(String code) {
        return sql.first(Number.class, CODED, code).map(Number::unit);
    }

    /** The last day there was the unit: today while it is open. */
    public LocalDate lastDay(UnitId unit) {
        return sql.first(Day.class, LAST_DAY, LocalDate.now(clock), unit)
                .orElseThrow()
                .day();
    }

    /** The unit as it was on the day; empty where it was not there. */
    public Optional<UnitNode> node(UnitId unit, LocalDate day) {
        return sql.first(UnitNode.class, ONE, day, LocalDate.now(clock), unit, 1);
    }

    /** What belonged to the unit on the day, in Vietnamese order; one more than {@link #SHOWN} where there are more. */
    public List<UnitNode> children(UnitId unit, LocalDate day) {
        return sql.list(UnitNode.class, CHILDREN, day, LocalDate.now(clock), unit, SHOWN + 1);
    }

    /**
     * At most 50 of the units below the caller's own that have or had such a name, open ones first.
     *
     * @param typed the beginnings of some words of the name, in any order, with or without tones
     */
    public List<UnitFound> find(Caller caller, String typed) {
        var words = PersonSearch.words(typed);
        var arguments = new ArrayList<Object>();
        arguments.add(LocalDate.now(clock));
        arguments.add(caller.required());
        arguments.add(Role.opening(Action.SEE_FIGURES).stream().map(Role::code).collect(Collectors.joining(",")));
        words.forEach(word -> arguments.add("% " + word + "%"));
        arguments.add(FOUND);
        var each = words.stream().map(word -> "s.search_key like ?").collect(Collectors.joining(" and "));
        return words.isEmpty() ? List.of() : sql.list(UnitFound.class, FIND.formatted(each), arguments.toArray());
    }

    /** The decisions that changed the unit, the last first. */
    public List<UnitChange> changes(UnitId unit) {
        return sql.list(UnitChange.class, CHANGES, unit, SHOWN);
    }
}
