package vn.hocvuso.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hocvuso.assessment.Attempts;
import vn.hocvuso.assessment.Sheet;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.web.session.Me;

/** assessment/submit.xhtml: what the server has, and the button that hands it in. */
@Named
@RequestScoped
public class SubmitPage {

    @Inject
    Attempts attempts;

    @Inject
    Me me;

    @Inject
    Way way;

    @Inject
    Device device;

    private long id;
    private Sheet sheet;

    public void load() {
        try {
            sheet = attempts.sheet(me.caller(), id, device.mark()).orElse(null);
            if (sheet == null) {
                way.to("/assessment/review?id=" + id);
            }
        } catch (RuleBroken elsewhere) {
            way.to("/assessment/hand-over?id=" + id);
        }
    }

    public boolean isTimeUp() {
        return sheet != null && !sheet.now().isBefore(sheet.endsAt());
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public Sheet getSheet() {
        return sheet;
    }
}
