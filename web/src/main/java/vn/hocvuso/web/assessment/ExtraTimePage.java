package vn.hocvuso.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.hocvuso.assessment.ExtraTimeView;
import vn.hocvuso.assessment.ExtraTimes;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.faces.Says;
import vn.hocvuso.web.session.Me;

/** assessment/extra-time.xhtml: more time for a person in every test: what there is, one more, and the end of one. */
@Named
@RequestScoped
public class ExtraTimePage {

    @Inject
    ExtraTimes times;

    @Inject
    Me me;

    @Inject
    Says says;

    @Inject
    Asked asked;

    @Inject
    Clock clock;

    private ExtraTimeView view;
    private OpenedFrom from;
    private String usual = "25";
    private Integer percent;
    private LocalDate until;

    public void load() {
        view = times.of(me.caller(), asked.person());
        from = OpenedFrom.of(asked.text("sitting"), asked.text("place"));
    }

    public String give() {
        int given = percent == null ? Integer.parseInt(usual) : percent;
        times.give(me.caller(), view.person(), given, until);
        return done("sittings.extra-time.given", view.name(), given);
    }

    public String end() {
        times.end(me.caller(), view.person(), asked.number("time"));
        return done("sittings.extra-time.ended", view.name());
    }

    private String done(String said, Object... arguments) {
        says.done(said, arguments);
        return "/assessment/extra-time?faces-redirect=true&person="
                + view.person().value() + from.query();
    }

    public OpenedFrom getFrom() {
        return from;
    }

    public boolean isOver(ExtraTimeView.Line line) {
        return line.to() != null && line.to().isBefore(LocalDate.now(clock));
    }

    /** What may be chosen, in per cent. */
    public List<Integer> getChoices() {
        return ExtraTimeView.USUAL;
    }

    public ExtraTimeView getView() {
        return view;
    }

    public String getUsual() {
        return usual;
    }

    public void setUsual(String usual) {
        this.usual = usual;
    }

    /** Any other number; null for none. */
    public Integer getPercent() {
        return percent;
    }

    public void setPercent(Integer percent) {
        this.percent = percent;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }
}
