package vn.hocvuso.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hocvuso.kernel.Share;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.Audit;
import vn.hocvuso.platform.AuditEntry;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.NotAllowed;
import vn.hocvuso.platform.Rights;
import vn.hocvuso.platform.Sql;

/** How far each target is, and who stands behind the figure. */
@ApplicationScoped
public class Targets {

    @Inject
    Plans plans;

    @Inject
    Rights rights;

    @Inject
    Audit audit;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** Every target of the plan in its own order, as of today. */
    public List<TargetFigure> ofPlan(Caller caller, String plan) {
        return ofPlan(caller, plan, today());
    }

    /** The same as of a day that has come. Three statements, whatever the number of targets and people. */
    public List<TargetFigure> ofPlan(Caller caller, String plan, AsOf asOf) {
        rights.require(caller, Action.SEE_FIGURES, plans.unitOf(plan));
        var today = LocalDate.now(clock);
        asOf.requireOver(today);
        var counts = sql.list(Counting.Count.class, Counting.ofPlan(asOf), today, asOf.day(), asOf.day(), plan);
        return figures(plans.targets(plan), counts, asOf.day());
    }

    /** Every target of every plan of a unit and the units below it, plan by plan. Three statements. */
    public List<TargetFigure> below(Caller caller, UnitId unit) {
        rights.require(caller, Action.SEE_FIGURES, unit);
        var today = LocalDate.now(clock);
        var counts = sql.list(Counting.Count.class, Counting.BELOW_UNIT, today, today, today, today, unit, today);
        return figures(plans.targetsBelow(unit, today), counts, today);
    }

    /** One target with its figures of today. */
    public TargetFigure figure(Caller caller, String target) {
        return figure(caller, target, today());
    }

    /** One target with its figures as of a day that has come. */
    public TargetFigure figure(Caller caller, String target, AsOf asOf) {
        var plan = plans.planOf(target);
        return ofPlan(caller, plan, asOf).stream()
                .filter(figure -> figure.target().code().equals(target))
                .findFirst()
                .orElseThrow(NotAllowed::new);
    }

    /** The people who count for a target on a day, each with the day it was reached. */
    public List<Member> people(Caller caller, TargetCard target, AsOf asOf) {
        rights.require(caller, Action.SEE_NAMES, target.unit());
        var people = sql.list(Member.class, Counting.people(asOf), LocalDate.now(clock), asOf.day(), target.code());
        tellShown(caller, target, asOf.day(), people.size());
        return people;
    }

    /** The people who do not count for a target on a day, being away. */
    public List<Away> away(Caller caller, TargetCard target, AsOf asOf) {
        rights.require(caller, Action.SEE_NAMES, target.unit());
        var away = sql.list(Away.class, Counting.away(asOf), LocalDate.now(clock), asOf.day(), target.code());
        tellShown(caller, target, asOf.day(), away.size());
        return away;
    }

    private void tellShown(Caller caller, TargetCard target, LocalDate day, int shown) {
        audit.add(AuditEntry.of(caller, "figure.names-read")
                .at(target.unit())
                .after("target", target.code())
                .after("day", day)
                .after("shown", shown));
    }

    public boolean maySeeNames(Caller caller, UnitId unit) {
        return rights.may(caller, Action.SEE_NAMES, unit);
    }

    private AsOf today() {
        return AsOf.on(LocalDate.now(clock));
    }

    private static List<TargetFigure> figures(List<TargetCard> targets, List<Counting.Count> counts, LocalDate day) {
        var open = byTarget(counts, false);
        var closed = byTarget(counts, true);
        return targets.stream()
                .map(target -> new TargetFigure(target, open.get(target.code()), closed.get(target.code()), day))
                .toList();
    }

    private static Map<String, Share> byTarget(List<Counting.Count> counts, boolean closing) {
        Function<Counting.Count, Share> share = count -> new Share(count.count(), count.of());
        return counts.stream()
                .filter(count -> count.closing() == closing)
                .collect(Collectors.toMap(Counting.Count::target, share));
    }
}
