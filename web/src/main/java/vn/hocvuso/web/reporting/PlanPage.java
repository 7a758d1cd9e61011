package vn.hocvuso.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocvuso.reporting.PlanCard;
import vn.hocvuso.reporting.Plans;
import vn.hocvuso.reporting.TargetFigure;
import vn.hocvuso.reporting.Targets;
import vn.hocvuso.web.faces.NotFound;
import vn.hocvuso.web.session.Me;

/** reporting/plan.xhtml: one plan, its targets and how far each is today or was on the day asked for. */
@Named
@RequestScoped
public class PlanPage {

    @Inject
    Plans plans;

    @Inject
    Targets targets;

    @Inject
    AskedAsOf asOf;

    @Inject
    Me me;

    private String code;
    private PlanCard card;
    private List<TargetFigure> figures;

    public void load() {
        card = plans.card(me.caller(), code).orElseThrow(NotFound::new);
        figures = targets.ofPlan(me.caller(), code, asOf.get());
    }

    /** The per cent targets that are counted here. */
    public List<TargetFigure> getCounted() {
        return figures.stream().filter(figure -> figure.today() != null).toList();
    }

    /** What the plan also promised and this version does not count. */
    public List<TargetFigure> getOthers() {
        return figures.stream().filter(figure -> figure.today() == null).toList();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public PlanCard getCard() {
        return card;
    }
}
