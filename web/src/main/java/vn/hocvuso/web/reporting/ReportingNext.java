package vn.hocvuso.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.reporting.TargetFigure;
import vn.hocvuso.reporting.Targets;
import vn.hocvuso.web.faces.Language;
import vn.hocvuso.web.faces.NextOffer;
import vn.hocvuso.web.faces.NextStep;

/** The open target with the nearest deadline that is short of people, for whoever answers for it. */
@RequestScoped
class ReportingNext implements NextOffer {

    @Inject
    MyUnits units;

    @Inject
    Targets targets;

    @Inject
    Language language;

    @Override
    public List<NextStep> to(Caller caller) {
        return units.answered().stream()
                .flatMap(unit -> targets.below(caller, unit).stream())
                .filter(ReportingNext::isShort)
                .min(Comparator.comparing(figure -> figure.target().deadline()))
                .map(figure -> step(caller, figure))
                .stream()
                .toList();
    }

    private static boolean isShort(TargetFigure figure) {
        return figure.today() != null
                && figure.target().deadline() != null
                && !figure.isClosed()
                && figure.shortOf() > 0;
    }

    private NextStep step(Caller caller, TargetFigure figure) {
        var words = language.words();
        var says = words.of(
                "reporting.next.short",
                figure.target().code(),
                figure.shortOf(),
                figure.target().value(),
                figure.daysLeft());
        var see = targets.maySeeNames(caller, figure.target().unit())
                ? "reporting.next.see"
                : "reporting.next.see-figure";
        return new NextStep(
                20,
                says,
                words.of(see),
                "/reporting/target?code=" + figure.target().code());
    }
}
