package vn.hocvuso.web.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.web.faces.MenuEntry;
import vn.hocvuso.web.faces.MenuOffer;

/** Plans and targets, for everybody who signed in: the figures of one's own unit are no secret. */
@ApplicationScoped
class ReportingMenu implements MenuOffer {

    private static final MenuEntry PLANS = new MenuEntry(50, "reporting.menu.plans", "/reporting/plans", "/reporting/");

    @Override
    public List<MenuEntry> to(Caller caller) {
        return caller.isVisitor() ? List.of() : List.of(PLANS);
    }
}
