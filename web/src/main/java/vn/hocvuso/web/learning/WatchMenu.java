package vn.hocvuso.web.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.web.faces.MenuEntry;
import vn.hocvuso.web.faces.MenuOffer;
import vn.hocvuso.web.people.MyRoles;

/** What waits to be confirmed, and who is stuck, for those who see names. */
@ApplicationScoped
class WatchMenu implements MenuOffer {

    private static final MenuEntry CONFIRMATIONS =
            new MenuEntry(17, "learning.menu.confirmations", "/learning/confirmations", "/learning/confirmation");
    private static final MenuEntry STUCK = new MenuEntry(18, "learning.menu.stuck", "/learning/stuck");

    @Inject
    MyRoles my;

    @Override
    public List<MenuEntry> to(Caller caller) {
        return my.units(Action.SEE_NAMES).isEmpty() ? List.of() : List.of(CONFIRMATIONS, STUCK);
    }
}
