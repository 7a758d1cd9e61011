package vn.hocvuso.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import vn.hocvuso.assessment.Integrity;
import vn.hocvuso.assessment.IntegrityView;
import vn.hocvuso.assessment.RecheckView;
import vn.hocvuso.assessment.Rechecks;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.faces.Language;
import vn.hocvuso.web.faces.Says;
import vn.hocvuso.web.session.Me;

/** assessment/integrity.xhtml: what may be worth a second look after a sitting, and who is asked a second time. */
@Named
@RequestScoped
public class IntegrityPage {

    private static final Duration SHORT = Duration.ofSeconds(120);

    @Inject
    Integrity integrity;

    @Inject
    Rechecks rechecks;

    @Inject
    Me me;

    @Inject
    Language language;

    @Inject
    Says says;

    @Inject
    Asked asked;

    private IntegrityView view;
    private RecheckView recheck;

    /** What stood out in one way. */
    public record Part(String kind, List<IntegrityView.Line> lines) {}

    public void load() {
        view = integrity.patterns(me.caller(), asked.number("id"));
        recheck = rechecks.of(me.caller(), view.id()).orElse(null);
    }

    /** On the line the form was read with; where that stands may have changed since. */
    public String note() {
        integrity.note(me.caller(), view.id(), asked.text("line"), asked.text("remark"));
        says.done("integrity.noted");
        return here();
    }

    public String draw() {
        rechecks.draw(me.caller(), view.id(), (int) asked.number("percent"));
        says.done("integrity.recheck.drawn");
        return here();
    }

    public String check(RecheckView.Place place) {
        var chosen = asked.text("agrees");
        RuleBroken.unless(chosen != null, "recheck.choose");
        rechecks.check(me.caller(), place.id(), chosen.equals("yes"), asked.text("remark"));
        says.done("integrity.recheck.checked", place.name());
        return here();
    }

    private String here() {
        return "/assessment/integrity?faces-redirect=true&id=" + view.id();
    }

    /** The ways to look at it; leaving the page only where that was noted. */
    public List<Part> getParts() {
        return Stream.of("same", "times", "device", "left")
                .filter(kind -> !kind.equals("left") || view.watched())
                .map(kind -> new Part(kind, view.of(kind)))
                .toList();
    }

    /** Such as "14 câu sai giống hệt nhau; bình thường chừng 2". */
    public String said(IntegrityView.Said said) {
        return language.words()
                .of(
                        "integrity.said." + said.code(),
                        said.count(),
                        said.usual(),
                        time(said.took()),
                        time(said.needed()));
    }

    private String time(Duration time) {
        if (time == null) {
            return "";
        }
        var words = language.words();
        return time.compareTo(SHORT) < 0
                ? words.of("integrity.seconds", tenths(time))
                : words.of("integrity.minutes", time.toMinutes(), time.toSecondsPart());
    }

    /** Whole seconds, with a decimal below ten: 0.3 s is not 0 s. */
    private static BigDecimal tenths(Duration time) {
        return time.toSeconds() >= 10
                ? BigDecimal.valueOf(time.toSeconds())
                : BigDecimal.valueOf(time.toMillis() / 100, 1);
    }

    /** Such as "59,5%". */
    public String percent(long tenths) {
        return language.words().number(BigDecimal.valueOf(tenths, 1)) + "%";
    }

    /** What was typed for this one, when the form was refused. */
    public String typed(long place) {
        return String.valueOf(place).equals(asked.text("place")) ? asked.text("remark") : null;
    }

    /** Whether this was chosen for this one, when the form was refused. */
    public boolean chosen(long place, String value) {
        return String.valueOf(place).equals(asked.text("place")) && value.equals(asked.text("agrees"));
    }

    public List<Integer> getPercents() {
        return RecheckView.PERCENTS;
    }

    public IntegrityView getView() {
        return view;
    }

    /** Null as long as nobody was drawn. */
    public RecheckView getRecheck() {
        return recheck;
    }
}
