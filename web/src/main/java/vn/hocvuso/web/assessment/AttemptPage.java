package vn.hocvuso.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hocvuso.assessment.Attempts;
import vn.hocvuso.assessment.Sheet;
import vn.hocvuso.web.session.Me;

/** assessment/attempt.xhtml: the questions of a running try. */
@Named
@RequestScoped
public class AttemptPage {

    @Inject
    Attempts attempts;

    @Inject
    Me me;

    @Inject
    Way way;

    private long id;
    private Sheet sheet;

    public void load() {
        sheet = attempts.sheet(me.caller(), id).orElse(null);
        if (sheet == null) {
            way.to("/assessment/review?id=" + id);
        }
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
