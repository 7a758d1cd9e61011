package vn.hocvuso.web.skills;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocvuso.platform.Action;
import vn.hocvuso.skills.FrameworkCard;
import vn.hocvuso.web.people.MyRoles;

/** skills/frameworks.xhtml: every framework there is for the reader. Open to everybody. */
@Named
@RequestScoped
public class FrameworksPage {

    @Inject
    SeenFrameworks seen;

    @Inject
    MyRoles my;

    /** Those of the product. */
    public List<FrameworkCard> getCommon() {
        return seen.cards().stream().filter(card -> card.unit() == null).toList();
    }

    /** Those of the reader's units and of units above. */
    public List<FrameworkCard> getOwn() {
        return seen.cards().stream().filter(card -> card.unit() != null).toList();
    }

    /** Whether the reader belongs to a unit, which might have its own. */
    public boolean isSomewhere() {
        return !seen.units().isEmpty();
    }

    public boolean isAuthor() {
        return isSomewhere() && !my.units(Action.AUTHOR).isEmpty();
    }
}
