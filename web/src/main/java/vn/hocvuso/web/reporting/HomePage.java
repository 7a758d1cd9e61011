package vn.hocvuso.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import vn.hocvuso.reporting.TargetFigure;
import vn.hocvuso.reporting.Targets;
import vn.hocvuso.web.faces.NextOffer;
import vn.hocvuso.web.faces.NextStep;
import vn.hocvuso.web.session.Me;

/** index.xhtml: where the person at the keyboard stands, and what to do next. */
@Named
@RequestScoped
public class HomePage {

    private static final int CARDS = 4;

    @Inject
    Me me;

    @Inject
    Instance<NextOffer> offers;

    @Inject
    Targets targets;

    @Inject
    MyUnits units;

    private List<NextStep> steps;
    private List<TargetFigure> figures;

    public void load() {
        steps = offers.stream()
                .flatMap(offer -> offer.to(me.caller()).stream())
                .sorted(Comparator.comparingInt(NextStep::order))
                .toList();
        figures = units.answered().stream()
                .flatMap(unit -> targets.below(me.caller(), unit).stream())
                .filter(figure -> figure.today() != null)
                .distinct()
                .sorted(Comparator.comparing(HomePage::urgency))
                .toList();
    }

    /** What is still open comes first, the nearest deadline before the later one. */
    private static String urgency(TargetFigure figure) {
        var open = figure.isClosed() || figure.state() == TargetFigure.State.NOBODY ? "1" : "0";
        return open + figure.target().deadline() + figure.target().code();
    }

    public boolean isVisitor() {
        return me.caller().isVisitor();
    }

    /** The most pressing thing, or null. */
    public NextStep getNext() {
        return steps.isEmpty() ? null : steps.get(0);
    }

    public List<NextStep> getOthers() {
        return steps.stream().skip(1).toList();
    }

    public List<TargetFigure> getFigures() {
        return figures.stream().limit(CARDS).toList();
    }

    public boolean isMore() {
        return figures.size() > CARDS;
    }
}
