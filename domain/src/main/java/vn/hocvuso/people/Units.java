package vn.hocvuso.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.Rights;
import vn.hocvuso.platform.Sql;

/**
 * The organisation as it is today, as it was on a day, and a past day restated on the units of today. What units there
 * are, and what they are called, is public knowledge; how many people they have is not.
 */
@ApplicationScoped
@Transactional
public class Units {

    static final String CARD = """
            select u.id, u.code, s.name, s.short_name, s.level, s.parent_id, u.register
            from unit u
            join unit_state s on s.unit_id = u.id
            where s.valid_from <= ? and (s.valid_to is null or s.valid_to >= ?)
            """;

    static final String PATH = """
            select u.id, u.code, s.name, s.short_name, s.level, s.parent_id, u.register
            from unit_path(?, ?) p
            join unit u on u.id = p.unit_id
            join unit_state s on s.unit_id = u.id
            where s.valid_from <= ? and (s.valid_to is null or s.valid_to >= ?)
            order by p.steps desc
            """;

    private static final String LINES = """
            with recursive day (today) as (select cast(? as date)),
            state as (
                select s.* from unit_state s, day
                where s.valid_from <= today and (s.valid_to is null or s.valid_to >= today)
            ),
            tree (id, depth, path) as (
                select unit_id, 0, array[unit_id] from state where unit_id = ?
                union all
                select s.unit_id, t.depth + 1, t.path || s.unit_id
                from state s
                join tree t on s.parent_id = t.id
                where s.unit_id <> all (t.path)
            ),
            here as (
            %1$s
            ),
            own as (
                select unit_id, count(*) as people, count(account) as accounts from here group by unit_id
            ),
            below as (
                select a.id, count(distinct h.person_id) as people
                from tree t
                join here h on h.unit_id = t.id
                cross join lateral unnest(t.path[1:%2$d + 1]) as a (id)
                group by a.id
            ),
            named (id, key) as (
                select t.id, array_agg(s.name collate "vi-x-icu" order by step.place)
                from tree t
                cross join lateral unnest(t.path) with ordinality as step (id, place)
                join state s on s.unit_id = step.id
                group by t.id
            )
            select t.id, u.code, s.name, s.level, t.depth,
                   coalesce(o.people, 0), coalesce(b.people, 0), coalesce(o.accounts, 0)
            from tree t
            join unit u on u.id = t.id
            join state s on s.unit_id = t.id
            join named n on n.id = t.id
            left join own o on o.unit_id = t.id
            left join below b on b.id = t.id
            where t.depth <= %2$d
            order by n.key
            limit %3$d
            """;

    /** Unit by unit (that is what the offset is for): PostgreSQL takes the units for more than they are, and would read everybody. */
    private static final String THEN = """
                select t.id as unit_id, h.person_id, h.account
                from day
                cross join tree t
                cross join lateral (
                    select a.person_id, p.account
                    from assignment a
                    join person p on p.id = a.person_id
                    where a.unit_id = t.id and a.valid_from <= today and (a.valid_to is null or a.valid_to >= today)
                      and (p.deactivated_on is null or p.deactivated_on > today)
                    offset 0
                ) h
            """;

    private static final String SINCE = """
                select distinct r.unit_id, r.person_id, p.account
                from (select cast(? as date) as past) then_, day
                cross join lateral places_restated(past, today, (select id from tree where depth = 0)) r
                join person p on p.id = r.person_id
                where (p.deactivated_on is null or p.deactivated_on > past) and r.unit_id in (select id from tree)
            """;

    static final String SIZE = "select count(*) from unit_subtree(?, ?)";

    /** How many units with all below them are counted at once: some seconds' worth. */
    public static final int MOST_COUNTED = 1_000;

    /** Where one has a place or a role today, and all above. */
    static final String AROUND = """
            with asked (person, today) as (values (cast(? as bigint), cast(? as date))),
            here as (
                select a.unit_id from asked q
                join assignment a on a.person_id = q.person
                    and a.valid_from <= q.today and (a.valid_to is null or a.valid_to >= q.today)
                union
                select r.unit_id from asked q
                join role_held r on r.person_id = q.person
                    and r.valid_from <= q.today and (r.valid_to is null or r.valid_to >= q.today)
            )
            select distinct p.unit_id
            from asked q cross join here h cross join lateral unit_path(h.unit_id, q.today) p
            """;

    record Size(long units) {}

    record Around(UnitId unit) {}

    private static final int DEEPEST = 20;

    static final String BELOW = LINES.formatted(THEN, DEEPEST, Integer.MAX_VALUE);

    static final String HEADS = LINES.formatted(THEN, 1, UnitTree.SHOWN);

    static final String RESTATED = LINES.formatted(SINCE, 1, UnitTree.SHOWN);

    @Inject
    Sql sql;

    @Inject
    Rights rights;

    @Inject
    Clock clock;

    public Optional<UnitCard> card(UnitId unit) {
        return cards("and u.id = ?", unit).stream().findFirst();
    }

    public Optional<UnitCard> card(String code) {
        return cards("and u.code = ?", code).stream().findFirst();
    }

    /** The unit that answers today for what this one left behind: itself while it is open. */
    public Optional<UnitCard> answering(UnitId unit) {
        return cards("and u.id = unit_answering(?, ?)", unit, LocalDate.now(clock)).stream()
                .findFirst();
    }

    /** The units just below, in Vietnamese order. */
    public List<UnitCard> children(UnitId unit) {
        return cards("and s.parent_id = ?", unit);
    }

    /** The units that belong to no other. */
    public List<UnitCard> roots() {
        return cards("and s.parent_id is null");
    }

    /** From the top down to the unit itself; empty when there is no such unit today. */
    public List<UnitCard> path(UnitId unit) {
        return path(unit, LocalDate.now(clock));
    }

    /** From the top of that day down to the unit; empty when there was no such unit. */
    public List<UnitCard> path(UnitId unit, LocalDate day) {
        return sql.list(UnitCard.class, PATH, unit, day, day, day);
    }

    /** The units whose courses and frameworks are the caller's too: where one has a place or a role, and all above; none for a visitor. */
    public List<UnitId> around(Caller caller) {
        return caller.isVisitor()
                ? List.of()
                : sql.list(Around.class, AROUND, caller.person(), LocalDate.now(clock)).stream()
                        .map(Around::unit)
                        .toList();
    }

    /** The unit and all below it with their heads counted, in the order of a table of contents. */
    public List<UnitLine> below(Caller caller, UnitId root) {
        return below(caller, root, LocalDate.now(clock));
    }

    /** The same as of a day: the units and the people of that day, for whoever sees the figures of the unit today. */
    public List<UnitLine> below(Caller caller, UnitId root, LocalDate day) {
        rights.require(caller, Action.SEE_FIGURES, root);
        return sql.list(UnitLine.class, BELOW, day, root);
    }

    /** Whether the heads below a unit are few enough to be counted while somebody waits. */
    public boolean isCountable(UnitId root, LocalDate day) {
        return sql.first(Size.class, SIZE, root, day).orElseThrow().units() <= MOST_COUNTED;
    }

    /**
     * The unit and only what was just below it on a day, with the heads of all below counted; at most 200 lines.
     *
     * @throws RuleBroken {@code units.too-many} where it is not {@link #isCountable}
     */
    public List<UnitLine> heads(Caller caller, UnitId root, LocalDate day) {
        rights.require(caller, Action.SEE_FIGURES, root);
        RuleBroken.unless(isCountable(root, day), "units.too-many", MOST_COUNTED);
        return sql.list(UnitLine.class, HEADS, day, root);
    }

    /** The same of the people of a past day, counted at the units of today. */
    public List<UnitLine> restated(Caller caller, UnitId root, LocalDate past) {
        rights.require(caller, Action.SEE_FIGURES, root);
        RuleBroken.unless(isCountable(root, LocalDate.now(clock)), "units.too-many", MOST_COUNTED);
        return sql.list(UnitLine.class, RESTATED, LocalDate.now(clock), root, past);
    }

    private List<UnitCard> cards(String where, Object... arguments) {
        var today = LocalDate.now(clock);
        var all = new Object[arguments.length + 2];
        all[0] = today;
        all[1] = today;
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return sql.list(UnitCard.class, CARD + where + " order by s.name collate \"vi-x-icu\", u.code", all);
    }
}
