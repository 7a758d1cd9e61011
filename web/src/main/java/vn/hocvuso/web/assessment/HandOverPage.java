package vn.hocvuso.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hocvuso.assessment.Attempts;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.session.Me;

/** assessment/hand-over.xhtml: a try that is being answered at another device, and the button that goes on at this one. */
@Named
@RequestScoped
public class HandOverPage {

    @Inject
    Attempts attempts;

    @Inject
    Me me;

    @Inject
    Device device;

    @Inject
    Asked asked;

    @Inject
    Way way;

    private long id;

    /** Whose try is over or is being answered here already has nothing to hand over. */
    public void load() {
        id = asked.number("id");
        if (!attempts.isElsewhere(me.caller(), id, device.mark())) {
            way.to("/assessment/attempt?id=" + id);
        }
    }

    public void take() {
        attempts.takeOver(me.caller(), id, device.marked());
        way.to("/assessment/attempt?id=" + id);
    }

    public long getId() {
        return id;
    }
}
