package vn.hocvuso.web.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.web.faces.MenuEntry;
import vn.hocvuso.web.faces.MenuOffer;
import vn.hocvuso.web.people.MyRoles;

/** Writing courses, for authors. */
@ApplicationScoped
class AuthoringMenu implements MenuOffer {

    private static final MenuEntry WRITE =
            new MenuEntry(10, "draft.menu", "/learning/drafts", "/learning/draft", "/learning/preview");

    @Inject
    MyRoles my;

    @Override
    public List<MenuEntry> to(Caller caller) {
        return my.units(Action.AUTHOR).isEmpty() ? List.of() : List.of(WRITE);
    }
}
