package vn.hocvuso.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.platform.Caller;

/** Whatever happens to the units, a past day answers as it did, nobody loses a place, and nothing hangs in the air. */
class HistoryIsKeptTest {

    enum Kind {
        OPEN,
        RENAME,
        MOVE,
        CLOSE,
        MERGE_INTO_ONE,
        MERGE_INTO_NEW,
        SPLIT,
        HIRE
    }

    /**
     * @param pause days since the step before
     * @param late days between the decision's first day and the day it is entered
     */
    record Step(Kind kind, int first, int second, int pause, int late) {}

    record Where(PersonId person, UnitId unit) {}

    record Past(List<UnitLine> tree, List<Where> places) {}

    record Open(UnitId unit) {}

    record Someone(PersonId person) {}

    static final LocalDate BEGIN = LocalDate.of(2026, 1, 10);

    static final String PLACES = """
            select distinct person_id, unit_id from assignment
            where valid_from <= ? and (valid_to is null or valid_to >= ?)
            order by person_id, unit_id
            """;

    static final String OPEN = "select unit_id from unit_state where valid_to is null order by unit_id";

    static final String WITH_PLACE = "select distinct person_id from assignment where valid_to is null order by 1";

    /** Units of any day that is not over whose parent, and places whose unit, are not there on it. */
    static final String IN_THE_AIR = """
            select s.unit_id from unit_state s
            where s.parent_id is not null and not exists (
                select 1 from unit_state p
                where p.unit_id = s.parent_id
                  and p.valid_from <= greatest(s.valid_from, date '2026-01-10')
                  and coalesce(p.valid_to, 'infinity') >= s.valid_from)
               or s.parent_id is not null and s.valid_to is null and not exists (
                select 1 from unit_state p where p.unit_id = s.parent_id and p.valid_to is null)
            union
            select a.unit_id from assignment a
            where coalesce(a.valid_to, 'infinity') > coalesce(
                (select max(coalesce(s.valid_to, 'infinity')) from unit_state s where s.unit_id = a.unit_id), '-infinity')
            """;

    private Commune commune;
    private Caller administrator;
    private int names;

    /** What each day answered when it was over, for as long as no decision takes effect on it or before. */
    private final TreeMap<LocalDate, Past> remembered = new TreeMap<>();

    @Property(tries = 15)
    void any_sequence_of_changes_leaves_the_past_as_it_was(@ForAll("steps") List<Step> steps) {
        begin();
        var today = BEGIN;
        for (var step : steps) {
            var since = today;
            today = today.plusDays(step.pause());
            commune.wire(today);
            take(step, today);
            since.datesUntil(today.plusDays(1)).forEach(day -> remembered.put(day, asOf(day)));
        }
        remembered.forEach((day, answer) -> assertThat(asOf(day)).as("%s", day).isEqualTo(answer));
    }

    private void begin() {
        commune = new Commune();
        remembered.clear();
        names = 0;
        administrator = commune.holder(Role.ADMINISTRATOR, "hn");
        for (var unit : List.of("tam-hung", "mn-a", "mn-b", "mn-b", "dai-tu")) {
            commune.person("Người Thứ Nhất", unit);
        }
        var both = commune.person("Cô Hai Trường", "mn-a");
        commune.database
                .entities()
                .persist(new Assignment(
                        both, commune.unit("mn-b"), new Place("", Audience.TEACHER, null), Commune.TODAY.plusDays(3)));
    }

    private void take(Step step, LocalDate today) {
        var effective = step.kind() == Kind.HIRE ? today : today.minusDays(step.late());
        var before = past(effective);
        var placed = commune.database.sql().list(Someone.class, WITH_PLACE);
        commune.database.run("savepoint step");
        try {
            change(step, new Decision("1/QĐ", null, effective));
            commune.database.run("set constraints all immediate");
            commune.database.run("set constraints all deferred");
        } catch (RuleBroken refused) {
            commune.database.entities().clear();
            commune.database.run("rollback to savepoint step");
        }
        commune.database.entities().clear();
        remembered.tailMap(effective).clear();
        assertThat(past(effective)).isEqualTo(before);
        assertThat(commune.database.sql().list(Someone.class, WITH_PLACE)).containsAll(placed);
        assertThat(commune.database.sql().list(Open.class, IN_THE_AIR)).isEmpty();
        assertThat(open()).allSatisfy(unit -> assertThat(commune.units.path(unit))
                .extracting(UnitCard::code)
                .startsWith("hn"));
        assertThat(restatedHeads(today)).isEqualTo(headsThen());
    }

    private void change(Step step, Decision decision) {
        var units = open();
        var one = units.get(step.first() % units.size());
        var other = units.get(step.second() % units.size());
        var tree = commune.reorganisations;
        switch (step.kind()) {
            case OPEN -> tree.open(administrator, decision, fresh(one));
            case RENAME -> tree.rename(administrator, decision, one, "Tên mới " + names++, "");
            case MOVE -> tree.move(administrator, decision, one, other);
            case CLOSE -> tree.close(administrator, decision, one);
            case MERGE_INTO_ONE -> tree.merge(administrator, decision, List.of(one, other), one);
            case MERGE_INTO_NEW -> tree.merge(administrator, decision, List.of(one, other), fresh(commune.unit("hn")));
            case SPLIT -> tree.split(administrator, decision, one, List.of(fresh(other), fresh(other)));
            default ->
                commune.persons.enter(
                        one,
                        new Newcomer(
                                new FullName("Người Mới"),
                                null,
                                null,
                                null,
                                null,
                                new Place("", Audience.TEACHER, null)));
        }
    }

    private NewUnit fresh(UnitId parent) {
        var code = "moi-" + names++;
        return new NewUnit(code, "Đơn vị " + code, "", "school", parent);
    }

    /** What the days before the change answer: the eve, and some before it. */
    private Map<LocalDate, Past> past(LocalDate effective) {
        var answers = new TreeMap<LocalDate, Past>();
        for (int ago : List.of(1, 2, 9, 40)) {
            var day = effective.minusDays(ago);
            answers.put(day, asOf(day));
        }
        return answers;
    }

    private Past asOf(LocalDate day) {
        return new Past(
                commune.units.below(administrator, commune.unit("hn"), day),
                commune.database.sql().list(Where.class, PLACES, day, day));
    }

    /** Restating moves people between units, and loses none of them. */
    private long restatedHeads(LocalDate today) {
        commune.wire(today);
        return commune.units
                .restated(administrator, commune.unit("hn"), BEGIN.minusDays(10))
                .get(0)
                .peopleBelow();
    }

    private long headsThen() {
        return asOf(BEGIN.minusDays(10)).tree().get(0).peopleBelow();
    }

    private List<UnitId> open() {
        return commune.database.sql().list(Open.class, OPEN).stream()
                .map(Open::unit)
                .toList();
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        var pick = Arbitraries.integers().between(0, 50);
        return Combinators.combine(
                        Arbitraries.of(Kind.class),
                        pick,
                        pick,
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 5))
                .as(Step::new)
                .list()
                .ofMinSize(6)
                .ofMaxSize(9);
    }
}
