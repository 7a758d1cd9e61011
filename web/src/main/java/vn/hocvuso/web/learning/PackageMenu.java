package vn.hocvuso.web.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.web.faces.MenuEntry;
import vn.hocvuso.web.faces.MenuOffer;
import vn.hocvuso.web.people.MyRoles;

/** Courses as packages, for who writes them. */
@ApplicationScoped
class PackageMenu implements MenuOffer {

    private static final MenuEntry PACKAGES =
            new MenuEntry(15, "package.menu", "/learning/package-import", "/learning/package");

    @Inject
    MyRoles my;

    @Override
    public List<MenuEntry> to(Caller caller) {
        return caller.isVisitor() || my.units(Action.AUTHOR).isEmpty() ? List.of() : List.of(PACKAGES);
    }
}
