package vn.hocvuso.web.skills;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.web.faces.MenuEntry;
import vn.hocvuso.web.faces.MenuOffer;
import vn.hocvuso.web.people.MyRoles;

/** The frameworks of a unit, for its authors; everybody finds the others at the foot of each page. */
@ApplicationScoped
class SkillsMenu implements MenuOffer {

    private static final MenuEntry OWN =
            new MenuEntry(14, "skills.menu", "/skills/own", "/skills/upload", "/skills/withdraw");

    @Inject
    MyRoles my;

    @Override
    public List<MenuEntry> to(Caller caller) {
        return caller.isVisitor() || my.units(Action.AUTHOR).isEmpty() ? List.of() : List.of(OWN);
    }
}
