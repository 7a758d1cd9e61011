package vn.hocvuso.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.hocvuso.kernel.Share;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.Rights;
import vn.hocvuso.platform.Sql;

/** How far each target of a plan is, and who stands behind the figure. Screen and names come from the same query. */
@ApplicationScoped
public class Targets {

    @Inject
    Plans plans;

    @Inject
    Rights rights;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** Every target of the plan in its own order; two queries for each one that is counted and closed, one while open. */
    public List<TargetFigure> figures(Caller caller, String plan) {
        rights.require(caller, Action.SEE_FIGURES, plans.unitOf(plan));
        return plans.targets(plan).stream().map(this::figure).toList();
    }

    /** The people who count for the target on a day, each with the day it was reached. */
    public List<Member> members(Caller caller, TargetCard target, LocalDate day) {
        rights.require(caller, Action.SEE_NAMES, target.unit());
        return membersOn(target, day);
    }

    public boolean maySeeNames(Caller caller, String plan) {
        return rights.may(caller, Action.SEE_NAMES, plans.unitOf(plan));
    }

    TargetFigure figure(TargetCard target) {
        var today = LocalDate.now(clock);
        if (target.counted().isEmpty()) {
            return new TargetFigure(target, null, null, today);
        }
        var closed = isOver(target, today) ? share(target, target.deadline()) : null;
        return new TargetFigure(target, share(target, today), closed, today);
    }

    /** The deadline day itself still counts: a target is judged when that day is over. */
    private static boolean isOver(TargetCard target, LocalDate today) {
        return target.deadline() != null && today.isAfter(target.deadline());
    }

    private Share share(TargetCard target, LocalDate day) {
        var members = membersOn(target, day);
        return new Share(members.stream().filter(Member::isReached).count(), members.size());
    }

    private List<Member> membersOn(TargetCard target, LocalDate day) {
        var measure = target.counted().orElseThrow();
        return sql.list(Member.class, measure.members(), target.unit(), day, target.audiences());
    }
}
