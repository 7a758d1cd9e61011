package vn.hocvuso.web.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.web.faces.MenuEntry;
import vn.hocvuso.web.faces.MenuOffer;

/** The programmes of a unit, for whoever makes or assigns them, or sees how far people are. */
@ApplicationScoped
class ProgrammeMenu implements MenuOffer {

    private static final MenuEntry PROGRAMMES =
            new MenuEntry(12, "learning.menu.programmes", "/learning/programmes", "/learning/programme-");

    @Inject
    ProgrammeUnit unit;

    @Override
    public List<MenuEntry> to(Caller caller) {
        return caller.isVisitor() || unit.own().isEmpty() ? List.of() : List.of(PROGRAMMES);
    }
}
