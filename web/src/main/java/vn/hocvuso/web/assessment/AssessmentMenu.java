package vn.hocvuso.web.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.web.faces.MenuEntry;
import vn.hocvuso.web.faces.MenuOffer;
import vn.hocvuso.web.people.MyRoles;

/** Assessments for everybody who signed in; trying a file of questions for authors, the bank for reviewers, and
 * what is held for who holds it. */
@ApplicationScoped
class AssessmentMenu implements MenuOffer {

    private static final MenuEntry FILE = new MenuEntry(12, "assessment.menu.file", "/assessment/question-file");
    private static final MenuEntry ALL = new MenuEntry(
            11, "assessment.menu.all", "/assessment/assessments", "/assessment/room", "/assessment/hand-over");
    private static final MenuEntry BANK = new MenuEntry(13, "assessment.menu.bank", "/assessment/bank");

    private static final MenuEntry SITTINGS = new MenuEntry(
            14,
            "sittings.menu",
            "/assessment/sittings",
            "/assessment/sitting",
            "/assessment/extra-time",
            "/assessment/timeline",
            "/assessment/paper",
            "/assessment/integrity");

    @Inject
    MyRoles my;

    @Override
    public List<MenuEntry> to(Caller caller) {
        if (caller.isVisitor()) {
            return List.of();
        }
        var entries = new ArrayList<>(List.of(ALL));
        if (!my.units(Action.AUTHOR).isEmpty()) {
            entries.add(FILE);
        }
        if (!my.units(Action.REVIEW_QUESTIONS).isEmpty()) {
            entries.add(BANK);
        }
        if (!my.units(Action.HOLD_TESTS).isEmpty()) {
            entries.add(SITTINGS);
        }
        return entries;
    }
}
