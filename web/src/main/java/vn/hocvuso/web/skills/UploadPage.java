package vn.hocvuso.web.skills;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.people.UnitCard;
import vn.hocvuso.people.Units;
import vn.hocvuso.skills.OwnFrameworks;
import vn.hocvuso.skills.UploadPreview;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.faces.NotFound;
import vn.hocvuso.web.faces.Says;
import vn.hocvuso.web.session.Me;

/** skills/upload.xhtml: what was understood of a file, what is wrong and where, what is new in it, and the yes to it. */
@Named
@RequestScoped
public class UploadPage {

    @Inject
    OwnFrameworks own;

    @Inject
    Units units;

    @Inject
    Me me;

    @Inject
    Says says;

    @Inject
    Asked asked;

    private UploadPreview preview;
    private UnitCard unit;

    /** Asks for the right before anything is shown. */
    public void load() {
        getPreview();
    }

    public String accept() {
        try {
            var code = own.accept(me.caller(), getId());
            says.done("skills.upload.accepted");
            return "/skills/framework?faces-redirect=true&code=" + code;
        } catch (RuleBroken rule) {
            says.refused(rule);
            return "/skills/upload?faces-redirect=true&id=" + getId();
        }
    }

    public UploadPreview getPreview() {
        if (preview == null) {
            preview = own.preview(me.caller(), getId());
        }
        return preview;
    }

    public UnitCard getUnit() {
        if (unit == null) {
            unit = units.card(getPreview().unit()).orElseThrow(NotFound::new);
        }
        return unit;
    }

    public long getId() {
        return asked.number("id");
    }
}
