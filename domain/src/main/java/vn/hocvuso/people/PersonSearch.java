package vn.hocvuso.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.people.text.Toneless;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.Audit;
import vn.hocvuso.platform.AuditEntry;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.NotAllowed;
import vn.hocvuso.platform.Sql;

/**
 * Finds people by name, without tones: every word typed begins a word of the name, in any order, or what was typed is
 * its first letters. Only people with a place today at a unit whose names or list the caller may see.
 */
@ApplicationScoped
@Transactional
public class PersonSearch {

    static final int SHOWN = 50;

    private static final int MOST_WORDS = 8;

    /** The units whose names or list the caller may see today. */
    static final String SCOPE = """
            with recursive day (today) as (select cast(? as date)),
            scope (id, kept) as (
                select r.unit_id, r.role = any (string_to_array(?, ','))
                from day, role_held r
                join person me on me.id = r.person_id
                where r.person_id = ? and r.role = any (string_to_array(?, ','))
                  and r.valid_from <= today and (r.valid_to is null or r.valid_to >= today)
                  and (me.deactivated_on is null or me.deactivated_on > today)
                union
                select s.unit_id, c.kept
                from day, scope c
                join unit_state s on s.parent_id = c.id
                where s.valid_from <= today and (s.valid_to is null or s.valid_to >= today)
            )
            select id, bool_or(kept) from scope group by id
            """;

    /**
     * One school is searched from its places, a country from the name: only a plan made for these very units knows which,
     * so a plan kept from an earlier search is of no use.
     */
    static final String PLAN_ANEW = "select set_config('plan_cache_mode', 'force_custom_plan', true)";

    /** Stops at the first that are enough, so that a frequent name at the top of the tree costs no more than a rare one. */
    static final String FIND = """
            with day (today) as (select cast(? as date))
            select p.id, p.full_name, p.birth_date, a.unit_id, u.code, s.name, a.position, a.audience
            from day, person p
            join assignment a on a.person_id = p.id
            join unit u on u.id = a.unit_id
            join unit_state s on s.unit_id = a.unit_id
            where a.unit_id = any (cast(string_to_array(?, ',') as bigint[]))
              and (p.initials = ? or %s)
              and (p.deactivated_on is null or p.deactivated_on > today)
              and a.valid_from <= today and (a.valid_to is null or a.valid_to >= today)
              and s.valid_from <= today and (s.valid_to is null or s.valid_to >= today)
            limit ?
            """;

    static final String BELOW = "select below.id from unit_subtree(?, ?) as below (id)";

    record Below(UnitId unit) {}

    record Scope(UnitId unit, boolean kept) {}

    record Setting(String value) {}

    record Found(
            PersonId id,
            String fullName,
            LocalDate birthDate,
            UnitId unit,
            String code,
            String unitName,
            String position,
            String audience) {}

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    Audit audit;

    protected PersonSearch() {}

    /** For tests and measurements, which bring their own connection. */
    public PersonSearch(Sql sql, Clock clock, Audit audit) {
        this.sql = sql;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * At most 50 of those found, in the order of a Vietnamese list: by given name, then by the rest. Somebody with two
     * places stands there with each.
     *
     * @param typed as it was typed; nothing but blanks finds nobody
     */
    public Findings find(Caller caller, String typed) {
        return found(caller, typed, scope(caller));
    }

    /**
     * Likewise, with a place today at a unit or below it.
     *
     * @throws NotAllowed when the caller may not see the names there
     */
    public Findings at(Caller caller, UnitId unit, String typed) {
        var scope = scope(caller);
        if (!scope.containsKey(unit)) {
            throw new NotAllowed();
        }
        var below = sql.list(Below.class, BELOW, unit, LocalDate.now(clock)).stream()
                .map(Below::unit)
                .collect(Collectors.toSet());
        scope.keySet().retainAll(below);
        return found(caller, typed, scope);
    }

    private Findings found(Caller caller, String typed, Map<UnitId, Boolean> scope) {
        var words = words(typed);
        if (words.isEmpty() || scope.isEmpty()) {
            return Findings.NONE;
        }
        var found = named(words, scope.keySet());
        var shown = found.stream().limit(SHOWN).sorted(inVietnameseOrder()).toList();
        audit.add(shown.stream().map(one -> read(caller, one)).toList());
        return new Findings(
                shown.stream().map(one -> line(one, scope.get(one.unit()))).toList(), found.size() > SHOWN);
    }

    private Map<UnitId, Boolean> scope(Caller caller) {
        return sql
                .list(
                        Scope.class,
                        SCOPE,
                        LocalDate.now(clock),
                        opening(Action.KEEP_ROSTER),
                        caller.required(),
                        opening(Action.SEE_NAMES, Action.KEEP_ROSTER))
                .stream()
                .collect(Collectors.toMap(Scope::unit, Scope::kept));
    }

    private List<Found> named(List<String> words, Set<UnitId> units) {
        var ids = units.stream().map(unit -> String.valueOf(unit.value())).collect(Collectors.joining(","));
        var arguments = new ArrayList<Object>(List.of(LocalDate.now(clock), ids, String.join("", words)));
        arguments.addAll(beginnings(words));
        arguments.add(SHOWN + 1);
        sql.list(Setting.class, PLAN_ANEW);
        return sql.list(Found.class, FIND.formatted(beginning(words)), arguments.toArray());
    }

    private static AuditEntry read(Caller caller, Found found) {
        return AuditEntry.of(caller, "person.found").about(found.id()).at(found.unit());
    }

    private static PersonFound line(Found found, boolean kept) {
        return new PersonFound(
                found.id(),
                found.fullName(),
                found.birthDate(),
                found.code(),
                found.unitName(),
                found.position(),
                found.audience(),
                kept);
    }

    /** As {@code search_key} in the database has them. */
    static List<String> words(String typed) {
        return Arrays.stream(Toneless.words(typed == null ? "" : typed)
                        .replace('y', 'i')
                        .split(" "))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }

    /** Of a person called {@code p}: each word begins a word of the name; asked with {@link #beginnings}. */
    static String beginning(List<String> words) {
        return words.stream().map(word -> "p.search_key like ?").collect(Collectors.joining(" and "));
    }

    static List<String> beginnings(List<String> words) {
        return words.stream().map(word -> "% " + word + "%").toList();
    }

    private static String opening(Action... actions) {
        return Stream.of(actions)
                .flatMap(action -> Role.opening(action).stream())
                .map(Role::code)
                .distinct()
                .collect(Collectors.joining(","));
    }

    private static Comparator<Found> inVietnameseOrder() {
        var order = Collator.getInstance(Locale.forLanguageTag("vi"));
        return Comparator.<Found, String>comparing(found -> new FullName(found.fullName()).given(), order)
                .thenComparing(Found::fullName, order)
                .thenComparing(found -> found.id().value());
    }
}
