package vn.hocvuso.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hocvuso.reporting.TargetFigure;
import vn.hocvuso.web.faces.AskedDay;
import vn.hocvuso.web.faces.Language;

/** How a target is said on every page that shows one: its state, the days left, who is short. */
@Named
@RequestScoped
public class TargetLook {

    @Inject
    Language language;

    @Inject
    AskedDay askedDay;

    /** The kind of {@code v:status} for a figure. */
    public String state(TargetFigure figure) {
        return switch (figure.state()) {
            case REACHED -> "reached";
            case ON_PACE -> "on-pace";
            case BEHIND -> "behind";
            case MISSED -> "due";
            case NOBODY, NOT_COUNTED -> "waiting";
        };
    }

    /** What the target asks, in the plan's words, with a capital letter first. */
    public String title(TargetFigure figure) {
        var what = figure.target().what();
        return what.substring(0, 1).toUpperCase(language.getLocale()) + what.substring(1);
    }

    /** Such as "Còn 41 ngày · còn thiếu 1 người". */
    public String link(TargetFigure figure) {
        var words = language.words();
        if (figure.today().of() == 0) {
            return words.of("reporting.target.nobody");
        }
        var people = figure.shortOf() == 0
                ? words.of("reporting.target.enough")
                : words.of("reporting.target.short", figure.shortOf());
        return figure.daysLeft() == null || figure.daysLeft() < 0
                ? people
                : words.of("reporting.target.days-left", figure.daysLeft()) + " · " + people;
    }

    /** What the target asks for, such as "ít nhất 95%" or "50 lesson plans". */
    public String asked(TargetFigure figure) {
        var target = figure.target();
        return target.isPercent()
                ? language.words().of("reporting.target.asked.percent", target.value())
                : language.words().of("reporting.target.asked.count", target.value(), target.per());
    }

    /** Key of the sentence that says who counts as having reached it. */
    public String definition(TargetFigure figure) {
        return "reporting.target.defined." + figure.target().measure();
    }

    /** Where a target opens to the people it is made of, on the same day. */
    public String address(TargetFigure figure) {
        return "/reporting/target?code=" + figure.target().code() + askedDay.getQuery();
    }
}
