package vn.hocvuso.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.hocvuso.reporting.PlanCard;
import vn.hocvuso.reporting.Plans;
import vn.hocvuso.reporting.TargetFigure;
import vn.hocvuso.reporting.Targets;
import vn.hocvuso.web.session.Me;

/** reporting/plans.xhtml: every plan the reader may see, each with its counted targets. */
@Named
@RequestScoped
public class PlansPage {

    /** A plan and what is counted of it. */
    public record Line(PlanCard plan, List<TargetFigure> figures) {}

    @Inject
    Plans plans;

    @Inject
    Targets targets;

    @Inject
    MyUnits units;

    @Inject
    Me me;

    private List<Line> lines;

    public void load() {
        var cards = new TreeMap<String, PlanCard>();
        var figures = new TreeMap<String, TargetFigure>();
        for (var unit : units.seen()) {
            plans.below(me.caller(), unit).forEach(card -> cards.put(card.code(), card));
            targets.below(me.caller(), unit)
                    .forEach(figure -> figures.put(figure.target().code(), figure));
        }
        lines = cards.values().stream()
                .map(card -> new Line(card, counted(card, figures)))
                .toList();
    }

    private static List<TargetFigure> counted(PlanCard card, Map<String, TargetFigure> figures) {
        return figures.values().stream()
                .filter(figure -> figure.target().plan().equals(card.code()) && figure.today() != null)
                .sorted(Comparator.comparing(figure -> figure.target().code()))
                .collect(Collectors.toList());
    }

    public List<Line> getLines() {
        return lines;
    }
}
