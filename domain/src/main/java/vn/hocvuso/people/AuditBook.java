package vn.hocvuso.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.Audit;
import vn.hocvuso.platform.AuditEntry;
import vn.hocvuso.platform.AuditFilter;
import vn.hocvuso.platform.AuditState;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.Rights;
import vn.hocvuso.platform.Sql;
import vn.hocvuso.platform.Time;

/**
 * The audit for those who may read it at a unit: what happened there and below, with names. Reading it is a line of it.
 * At the top of the one tree it is read whole, with what stands at no unit.
 */
@ApplicationScoped
@Transactional
public class AuditBook {

    static final int MOST_PERSONS = 500;

    private static final Pattern NUMBER = Pattern.compile("#?(\\d{1,18})");

    record Place(UnitId id) {}

    record Found(PersonId id) {}

    static final String BELOW = """
            with day (today) as (select cast(? as date)),
            below (id) as (select unit_subtree(?, today) from day),
            closed (id) as (
                select unit_id from unit_state, day
                group by unit_id, today
                having max(coalesce(valid_to, 'infinity')) < today
            )
            select id from below
            union
            select c.id from closed c, day where unit_answering(c.id, today) in (select id from below)
            """;

    static final String NAMED = "select p.id from person p where (p.initials = ? or %s) order by p.id limit ?";

    static final String NUMBERED = "select p.id from person p where p.id = ?";

    @Inject
    Sql sql;

    @Inject
    Rights rights;

    @Inject
    Audit audit;

    @Inject
    Units units;

    @Inject
    AuditNames names;

    @Inject
    Clock clock;

    /**
     * One page, in at most eleven statements.
     *
     * @throws RuleBroken {@code audit.name-many} where a name is that of more than 500 persons
     */
    public AuditLines page(Caller caller, UnitId unit, AuditQuestion question) {
        rights.require(caller, Action.READ_AUDIT, unit);
        var filter = filter(unit, question);
        var entries = audit.entries(filter);
        audit.add(said(caller, "audit.read", unit, question, about(filter, entries))
                .after("shown", entries.size()));
        return new AuditLines(names.lines(entries), older(entries));
    }

    /** Every line there is an answer to at this moment, page by page; one line says that they were taken out. */
    @Transactional(TxType.NOT_SUPPORTED)
    public void export(Caller caller, UnitId unit, AuditQuestion question, Consumer<AuditLine> to) {
        rights.require(caller, Action.READ_AUDIT, unit);
        var filter = filter(unit, question.olderThan(null));
        var entries = audit.entries(filter);
        audit.add(said(caller, "audit.exported", unit, question, about(filter, entries)));
        names.lines(entries).forEach(to);
        for (var last = older(entries); last != null; last = older(entries)) {
            entries = audit.entries(filter.olderThan(last));
            names.lines(entries).forEach(to);
        }
    }

    /** How far the audit is sealed, with the head to be kept elsewhere. */
    public AuditState state(Caller caller, UnitId unit) {
        rights.require(caller, Action.READ_AUDIT, unit);
        return audit.state();
    }

    /** The head, to be kept elsewhere; taking it out is a line. */
    public AuditState head(Caller caller, UnitId unit) {
        var state = state(caller, unit);
        audit.add(AuditEntry.of(caller, "audit.head-exported").at(unit).after("links", state.links()));
        return state;
    }

    /** Where the next page begins; null after one that is not full. */
    private static Long older(List<AuditEntry> entries) {
        return entries.size() < Audit.PAGE
                ? null
                : entries.get(entries.size() - 1).id();
    }

    /**
     * The reading is about the one person who was asked for, if it was one, and if there was anything to read: else a number
     * that was only tried would be told here with the name it belongs to.
     *
     * @return null for nobody in particular
     */
    private static PersonId about(AuditFilter filter, List<AuditEntry> found) {
        return filter.about() != null && filter.about().size() == 1 && !found.isEmpty()
                ? filter.about().iterator().next()
                : null;
    }

    private static AuditEntry said(Caller caller, String action, UnitId unit, AuditQuestion asked, PersonId about) {
        return AuditEntry.of(caller, action)
                .about(about)
                .at(unit)
                .after("first", asked.first())
                .after("last", asked.last())
                .after("action", asked.action());
    }

    private AuditFilter filter(UnitId unit, AuditQuestion question) {
        return AuditFilter.ALL
                .atAny(isTheTop(unit) ? null : below(unit))
                .byAny(persons(question.who()))
                .aboutAny(persons(question.about()))
                .doing(question.action())
                .between(beginning(question.first()), end(question.last()))
                .olderThan(question.olderThan());
    }

    private boolean isTheTop(UnitId unit) {
        return units.roots().stream().map(UnitCard::id).toList().equals(List.of(unit));
    }

    /** With the units that are closed and answered for there. */
    private Set<UnitId> below(UnitId unit) {
        return sql.list(Place.class, BELOW, LocalDate.now(clock), unit).stream()
                .map(Place::id)
                .collect(Collectors.toSet());
    }

    /** Null for null; a number is the number of a person, where there is one. */
    private Set<PersonId> persons(String typed) {
        if (typed == null) {
            return null;
        }
        var number = NUMBER.matcher(typed);
        return number.matches() ? found(NUMBERED, Long.valueOf(number.group(1))) : named(typed);
    }

    private Set<PersonId> named(String typed) {
        var words = PersonSearch.words(typed);
        if (words.isEmpty()) {
            return Set.of();
        }
        var arguments = new ArrayList<Object>(List.of(String.join("", words)));
        arguments.addAll(PersonSearch.beginnings(words));
        arguments.add(MOST_PERSONS + 1);
        var found = found(NAMED.formatted(PersonSearch.beginning(words)), arguments.toArray());
        RuleBroken.unless(found.size() <= MOST_PERSONS, "audit.name-many", MOST_PERSONS);
        return found;
    }

    private Set<PersonId> found(String select, Object... arguments) {
        return sql.list(Found.class, select, arguments).stream().map(Found::id).collect(Collectors.toSet());
    }

    private static Instant beginning(LocalDate day) {
        return day == null ? null : day.atStartOfDay(Time.ZONE).toInstant();
    }

    private static Instant end(LocalDate day) {
        return day == null ? null : beginning(day.plusDays(1));
    }
}
