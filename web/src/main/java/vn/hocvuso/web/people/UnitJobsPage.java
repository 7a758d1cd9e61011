package vn.hocvuso.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocvuso.people.UnitCard;
import vn.hocvuso.people.UnitJobLine;
import vn.hocvuso.people.UnitJobs;
import vn.hocvuso.platform.Action;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.session.Me;

/** people/unit-jobs.xhtml: what is worked on for a unit and those below it, and what nobody works on. */
@Named
@RequestScoped
public class UnitJobsPage {

    private static final int PAGE = 50;

    @Inject
    UnitJobs jobs;

    @Inject
    MyRoles my;

    @Inject
    Me me;

    @Inject
    Asked asked;

    private UnitCard card;
    private List<UnitJobLine> stuck;
    private List<UnitJobLine> lines;

    public void load() {
        card = my.unit(Action.SEE_JOBS);
        var before = asked.text("before") == null ? Long.MAX_VALUE : asked.number("before");
        lines = jobs.newest(me.caller(), card.id(), before, PAGE + 1);
        stuck = jobs.stuck(me.caller(), card.id(), PAGE);
    }

    public UnitCard getCard() {
        return card;
    }

    public List<UnitJobLine> getStuck() {
        return stuck;
    }

    public List<UnitJobLine> getLines() {
        return lines.stream().limit(PAGE).toList();
    }

    /** The last one shown where there are older ones; null where there are none. */
    public Long getOlder() {
        return lines.size() > PAGE ? lines.get(PAGE - 1).id() : null;
    }
}
