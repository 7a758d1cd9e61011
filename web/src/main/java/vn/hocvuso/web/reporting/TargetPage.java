package vn.hocvuso.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import vn.hocvuso.reporting.AsOf;
import vn.hocvuso.reporting.Away;
import vn.hocvuso.reporting.Member;
import vn.hocvuso.reporting.PlanCard;
import vn.hocvuso.reporting.Plans;
import vn.hocvuso.reporting.TargetFigure;
import vn.hocvuso.reporting.Targets;
import vn.hocvuso.web.faces.AskedDay;
import vn.hocvuso.web.faces.NotFound;
import vn.hocvuso.web.session.Me;

/** reporting/target.xhtml: one figure opened: who counts, who reached it when, who is missing and what each lacks. */
@Named
@RequestScoped
public class TargetPage {

    @Inject
    Plans plans;

    @Inject
    Targets targets;

    @Inject
    Lacks lacks;

    @Inject
    AskedAsOf asOf;

    @Inject
    AskedDay askedDay;

    @Inject
    Me me;

    private String code;
    private boolean closing;
    private TargetFigure figure;
    private PlanCard plan;
    private List<Member> people = List.of();
    private List<Away> away = List.of();

    public void load() {
        figure = targets.figure(me.caller(), code, asOf.get());
        plan = plans.card(me.caller(), figure.target().plan()).orElseThrow(NotFound::new);
        if (figure.today() != null && isNamed()) {
            people = targets.people(me.caller(), figure.target(), counted());
            away = targets.away(me.caller(), figure.target(), counted());
        }
    }

    /** Whether this reader may see who stands behind the figure, or only how many. */
    public boolean isNamed() {
        return targets.maySeeNames(me.caller(), figure.target().unit());
    }

    /** What a missing person still lacks today, in sentences; of a past day nobody can be told to do anything. */
    public List<String> lacks(Member member) {
        return askedDay.isToday() ? lacks.of(figure.target(), member) : List.of();
    }

    private AsOf counted() {
        return new AsOf(getDay(), asOf.get().restated());
    }

    public List<Member> getMissing() {
        return people.stream().filter(member -> !member.isReached()).toList();
    }

    public List<Member> getReached() {
        return people.stream().filter(Member::isReached).toList();
    }

    /** Who would count and is away on the day. */
    public List<Away> getAway() {
        return away;
    }

    /** The day the names are counted for: the one asked for, or the deadline of a closed target when that is asked for. */
    public LocalDate getDay() {
        return isThen() ? figure.target().deadline() : figure.asOf();
    }

    public boolean isThen() {
        return closing && figure.isClosed();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public boolean isClosing() {
        return closing;
    }

    public void setClosing(boolean closing) {
        this.closing = closing;
    }

    public TargetFigure getFigure() {
        return figure;
    }

    public PlanCard getPlan() {
        return plan;
    }
}
