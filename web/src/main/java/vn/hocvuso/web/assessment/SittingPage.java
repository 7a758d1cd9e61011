package vn.hocvuso.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import vn.hocvuso.assessment.SittingView;
import vn.hocvuso.assessment.Sittings;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.people.UnitCard;
import vn.hocvuso.people.Units;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.faces.NotFound;
import vn.hocvuso.web.faces.Says;
import vn.hocvuso.web.session.Me;

/** assessment/sitting.xhtml: a sitting on its day: how it stands, what to do next, and who is how far. */
@Named
@RequestScoped
public class SittingPage {

    /** Most names in one message. */
    private static final int NAMES = 10;

    @Inject
    Sittings sittings;

    @Inject
    Units units;

    @Inject
    Me me;

    @Inject
    Says says;

    @Inject
    Asked asked;

    private SittingView view;
    private UnitCard unit;

    public void load() {
        view = sittings.view(me.caller(), asked.number("id"));
        unit = units.answering(view.unit()).orElseThrow(NotFound::new);
    }

    public String prepare() {
        var without = sittings.prepare(me.caller(), view.id());
        return without.isEmpty() ? here("sittings.prepared") : notDrawn(without);
    }

    /** Says for whom nothing could be drawn; the list marks them too. */
    private String notDrawn(List<PersonId> without) {
        var names = view.places().stream()
                .filter(place -> without.contains(place.person()))
                .map(SittingView.Place::name)
                .limit(NAMES)
                .collect(Collectors.joining(", "));
        int more = without.size() - NAMES;
        says.refused(more > 0 ? "sittings.prepared.not-for-more" : "sittings.prepared.not-for", names, more);
        return "/assessment/sitting?faces-redirect=true&id=" + view.id();
    }

    public String letIn() {
        sittings.letIn(me.caller(), view.id());
        return here("sittings.let-in");
    }

    public String cancel() {
        sittings.cancel(me.caller(), view.id());
        return here("sittings.cancelled-now");
    }

    private String here(String said) {
        says.done(said);
        return "/assessment/sitting?faces-redirect=true&id=" + view.id();
    }

    /** cancelled, over, open or planned. */
    public String getState() {
        return SittingWords.state(view);
    }

    /** What comes next: cancelled, over, people, prepare, let-in, wait or running. */
    public String getStep() {
        var state = getState();
        if (state.equals("cancelled") || state.equals("over")) {
            return state;
        }
        if (view.heads() == 0) {
            return "people";
        }
        if (view.isToBeDrawn()) {
            return "prepare";
        }
        if (view.startBy().equals("invigilator") && !view.letIn()) {
            return "let-in";
        }
        return state.equals("planned") ? "wait" : "running";
    }

    /** Whether it is held still, or will be. */
    public boolean isComing() {
        var state = getState();
        return state.equals("planned") || state.equals("open");
    }

    /** Whether nothing was drawn for anybody, so that it may still be planned otherwise. */
    public boolean isChangeable() {
        return isComing() && view.places().stream().allMatch(place -> place.attempt() == null);
    }

    public SittingView getView() {
        return view;
    }

    public UnitCard getUnit() {
        return unit;
    }
}
