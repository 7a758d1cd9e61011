package vn.hocvuso.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.people.Reorganisation.Kind;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.Rights;

/**
 * Changes of the organisation by decision, each in one transaction and one after another. The caller administers or
 * manages the unit above every unit that comes, goes, moves or is renamed; only the top, with nobody above, is renamed
 * by its own. The same change entered again, as by a second press, changes nothing.
 *
 * <p>Every door here throws {@link RuleBroken} with {@code reorganise.effective.later} for a day to come, {@code
 * reorganise.not-open} for a unit that is not there on the day, and {@code reorganise.later} for one that has changed
 * since.
 */
@ApplicationScoped
@Transactional
public class Reorganisations {

    @Inject
    UnitStates states;

    @Inject
    Handover handover;

    @Inject
    Entries entries;

    @Inject
    Rights rights;

    @Inject
    Clock clock;

    /** @throws RuleBroken {@code reorganise.code.taken} */
    public UnitId open(Caller caller, Decision decision, NewUnit unit) {
        begin(caller, decision, List.of(unit.parent()));
        return states.opened(unit, decision).orElseGet(() -> {
            var opened = states.open(unit, decision);
            entries.add(caller, Kind.OPEN, decision, List.of(), List.of(opened), List.of());
            return opened;
        });
    }

    /** @param shortName empty where the name itself is short */
    public void rename(Caller caller, Decision decision, UnitId unit, String name, String shortName) {
        begin(caller, decision, List.of(unit));
        var state = states.standing(unit, decision);
        requireAbove(caller, state);
        var called = NewUnit.name(name);
        var calledShort = NewUnit.shortName(shortName, called);
        if (!(state.isBy(decision) && state.isCalled(called, calledShort))) {
            states.next(state, decision).called(called, calledShort, state.level());
            entries.add(caller, Kind.RENAME, decision, List.of(unit), List.of(unit), List.of());
        }
    }

    /** @throws RuleBroken {@code reorganise.inside} for a new place inside the unit itself; {@code reorganise.top} */
    public void move(Caller caller, Decision decision, UnitId unit, UnitId parent) {
        begin(caller, decision, List.of(unit, parent));
        var state = given(caller, unit, decision);
        states.requireOpen(parent, decision);
        states.requireOutside(parent, unit, decision);
        if (!(state.isBy(decision) && parent.equals(state.parent()))) {
            states.next(state, decision).under(parent);
            entries.add(caller, Kind.MOVE, decision, List.of(unit), List.of(unit), List.of());
        }
    }

    /** @throws RuleBroken {@code reorganise.has-children}, {@code reorganise.has-people}, {@code reorganise.top} */
    public void close(Caller caller, Decision decision, UnitId unit) {
        begin(caller, decision, List.of(states.above(unit)));
        if (states.closed(unit, decision)) {
            return;
        }
        var state = given(caller, unit, decision);
        states.requireChildless(state, decision);
        handover.requireNobody(state, decision);
        close(caller, state, decision);
        entries.add(caller, Kind.CLOSE, decision, List.of(unit), List.of(state.parent()), List.of());
    }

    /**
     * Several units become one of them. The others close; their people and the units below them go to the survivor on
     * the day, their roles end.
     *
     * @throws RuleBroken {@code reorganise.merge.two}; {@code reorganise.inside} for a survivor inside one that closes;
     *     {@code reorganise.top}
     */
    public void merge(Caller caller, Decision decision, Collection<UnitId> units, UnitId survivor) {
        begin(caller, decision, List.of(survivor));
        states.requireOpen(survivor, decision);
        var closing = new LinkedHashSet<>(units);
        closing.remove(survivor);
        RuleBroken.unless(!closing.isEmpty(), "reorganise.merge.two");
        if (entries.has(Kind.MERGE, decision, closing, survivor)) {
            return;
        }
        var along = fold(caller, decision, closing, survivor);
        var from = new ArrayList<>(closing);
        from.add(survivor);
        entries.add(caller, Kind.MERGE, decision, from, List.of(survivor), along);
    }

    /** Several units become a new one; otherwise as merging into one of them. */
    public UnitId merge(Caller caller, Decision decision, Collection<UnitId> units, NewUnit into) {
        begin(caller, decision, List.of(into.parent()));
        var closing = new LinkedHashSet<>(units);
        RuleBroken.unless(closing.size() > 1, "reorganise.merge.two");
        var known = states.opened(into, decision);
        if (known.isPresent() && entries.has(Kind.MERGE, decision, closing, known.get())) {
            return known.get();
        }
        var survivor = states.open(into, decision);
        var along = fold(caller, decision, closing, survivor);
        entries.add(caller, Kind.MERGE, decision, closing, List.of(survivor), along);
        return survivor;
    }

    /**
     * New units come out of one. Its people stay with it until each is given a place at a part, because no decision on
     * units says who goes where; when it is empty it is closed by a change of its own.
     *
     * @throws RuleBroken {@code reorganise.split.parts}, {@code reorganise.code.taken}
     */
    public List<UnitId> split(Caller caller, Decision decision, UnitId unit, List<NewUnit> parts) {
        var touched = Stream.concat(Stream.of(unit), parts.stream().map(NewUnit::parent));
        begin(caller, decision, touched.toList());
        RuleBroken.unless(!parts.isEmpty(), "reorganise.split.parts");
        given(caller, unit, decision);
        var known = parts.stream()
                .flatMap(part -> states.opened(part, decision).stream())
                .toList();
        if (known.size() == parts.size()) {
            return known;
        }
        var opened = parts.stream().map(part -> states.open(part, decision)).toList();
        entries.add(caller, Kind.SPLIT, decision, List.of(unit), opened, List.of());
        return opened;
    }

    /** What the caller may change at the unit; nothing where there is nothing. */
    public List<Kind> kinds(Caller caller, UnitId unit) {
        var inside = rights.may(caller, Action.REORGANISE, unit);
        var above = states.above(unit);
        if (above.equals(unit)) {
            return inside ? List.of(Kind.OPEN, Kind.RENAME) : List.of();
        }
        return rights.may(caller, Action.REORGANISE, above)
                ? List.of(Kind.OPEN, Kind.RENAME, Kind.MOVE, Kind.MERGE, Kind.SPLIT, Kind.CLOSE)
                : inside ? List.of(Kind.OPEN) : List.of();
    }

    /** What there is at units that are to close, to move or to be divided, for whoever may change them. */
    public List<Consequence> consequences(Caller caller, Decision decision, Collection<UnitId> units) {
        units.forEach(unit -> rights.require(caller, Action.REORGANISE, states.above(unit)));
        return units.stream().map(unit -> states.consequence(unit, decision)).toList();
    }

    /** Asks for the rights before and in line: the change before this one may have taken a unit from the caller. */
    private void begin(Caller caller, Decision decision, List<UnitId> units) {
        units.forEach(unit -> rights.require(caller, Action.REORGANISE, unit));
        decision.requireInForce(LocalDate.now(clock));
        states.standInLine();
        units.forEach(unit -> rights.require(caller, Action.REORGANISE, unit));
    }

    /** The unit, given away by the one above it, which the caller administers. */
    private UnitState given(Caller caller, UnitId unit, Decision decision) {
        var state = states.standing(unit, decision);
        RuleBroken.unless(state.parent() != null, "reorganise.top", state.name());
        requireAbove(caller, state);
        return state;
    }

    /** At the top, where nobody is above, whoever administers the unit itself. */
    private void requireAbove(Caller caller, UnitState state) {
        rights.require(caller, Action.REORGANISE, state.parent() == null ? state.unit() : state.parent());
    }

    /** Gives the units below that went along. */
    private Set<UnitId> fold(Caller caller, Decision decision, Collection<UnitId> closing, UnitId survivor) {
        closing.forEach(unit -> rights.require(caller, Action.REORGANISE, unit));
        var ending = closing.stream().map(unit -> given(caller, unit, decision)).toList();
        closing.forEach(unit -> states.requireOutside(survivor, unit, decision));
        ending.forEach(state -> close(caller, state, decision));
        handover.people(closing, survivor, decision);
        return closing.stream()
                .flatMap(unit -> states.handOver(unit, survivor, decision).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void close(Caller caller, UnitState state, Decision decision) {
        states.close(state, decision);
        handover.roles(caller, state.unit(), decision, LocalDate.now(clock));
    }
}
