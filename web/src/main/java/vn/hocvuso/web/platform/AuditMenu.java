package vn.hocvuso.web.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.web.faces.MenuEntry;
import vn.hocvuso.web.faces.MenuOffer;
import vn.hocvuso.web.people.MyRoles;

/** The audit for who may read it somewhere. */
@ApplicationScoped
class AuditMenu implements MenuOffer {

    @Inject
    MyRoles my;

    @Override
    public List<MenuEntry> to(Caller caller) {
        return my.units(Action.READ_AUDIT).isEmpty()
                ? List.of()
                : List.of(new MenuEntry(70, "audit.menu", "/platform/audit"));
    }
}
