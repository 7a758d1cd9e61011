package vn.hocvuso.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hocvuso.assessment.SittingPlaces;
import vn.hocvuso.assessment.SittingView;
import vn.hocvuso.assessment.Sittings;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.faces.NotFound;
import vn.hocvuso.web.faces.Says;
import vn.hocvuso.web.session.Me;

/** assessment/sitting-place.xhtml: what may be done for one person of a sitting. */
@Named
@RequestScoped
public class SittingPlacePage {

    @Inject
    Sittings sittings;

    @Inject
    SittingPlaces places;

    @Inject
    Me me;

    @Inject
    Says says;

    @Inject
    Asked asked;

    private SittingView view;
    private SittingView.Place place;
    private Integer minutes = 10;

    public void load() {
        view = sittings.view(me.caller(), asked.number("id"));
        long number = asked.number("place");
        place = view.places().stream()
                .filter(one -> one.id() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Pressed twice, it adds once: the form says how many minutes there were when it was read. */
    public String extend() {
        int had = (int) asked.number("had");
        int now = places.extend(me.caller(), place.id(), minutes, had);
        if (now == had + minutes) {
            return done("sittings.extended", place.name(), minutes);
        }
        says.refused("sittings.extended.meanwhile", place.name(), now);
        return "/assessment/sitting-place?faces-redirect=true&id=" + view.id() + "&place=" + place.id();
    }

    public String leaveOut() {
        places.takePart(me.caller(), place.id(), false);
        return done("sittings.left-out", place.name());
    }

    public String takeIn() {
        places.takePart(me.caller(), place.id(), true);
        return done("sittings.taken-in", place.name());
    }

    public String onPaper() {
        places.onPaper(me.caller(), place.id(), true);
        return done("sittings.on-paper", place.name());
    }

    public String onDevice() {
        places.onPaper(me.caller(), place.id(), false);
        return done("sittings.on-device", place.name());
    }

    private String done(String said, Object... arguments) {
        says.done(said, arguments);
        return "/assessment/sitting?faces-redirect=true&id=" + view.id();
    }

    /** Whether minutes may be added: before the end, and after the clock closed it as long as results wait. */
    public boolean isExtendable() {
        var waiting = view.feedback().equals("later")
                && place.endsAt() != null
                && view.now().isBefore(view.resultsFrom());
        var closedByClock = waiting && place.endsAt().equals(place.submittedAt());
        return !place.leftOut()
                && (!view.cancelled() || !isNotBegun())
                && (place.submittedAt() == null || closedByClock);
    }

    public boolean isNotBegun() {
        return place.startedAt() == null;
    }

    public SittingView getView() {
        return view;
    }

    public SittingView.Place getPlace() {
        return place;
    }

    public Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(Integer minutes) {
        this.minutes = minutes;
    }
}
