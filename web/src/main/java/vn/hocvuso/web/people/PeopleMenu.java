package vn.hocvuso.web.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.web.faces.MenuEntry;
import vn.hocvuso.web.faces.MenuOffer;

/** The roster for who keeps one, roles for who gives them, units for who sees figures below. */
@ApplicationScoped
class PeopleMenu implements MenuOffer {

    @Inject
    MyRoles my;

    @Override
    public List<MenuEntry> to(Caller caller) {
        var entries = new ArrayList<MenuEntry>();
        offer(
                entries,
                Action.KEEP_ROSTER,
                new MenuEntry(
                        30,
                        "people.menu.roster",
                        "/people/roster",
                        "/people/password-sheet",
                        "/people/deactivate",
                        "/people/person",
                        "/people/absence",
                        "/people/assign",
                        "/people/assignment",
                        "/people/identity",
                        "/people/audience"));
        offer(entries, Action.SEE_NAMES, new MenuEntry(33, "people.menu.search", "/people/search", "/people/erase"));
        offer(
                entries,
                Action.SEE_FIGURES,
                new MenuEntry(31, "people.menu.units", "/people/units", "/people/reorganise"));
        offer(entries, Action.GIVE_ROLES, new MenuEntry(32, "people.menu.roles", "/people/roles", "/people/withdraw"));
        offer(entries, Action.SEE_JOBS, new MenuEntry(71, "people.menu.jobs", "/people/unit-jobs"));
        return entries;
    }

    private void offer(List<MenuEntry> entries, Action action, MenuEntry entry) {
        if (!my.units(action).isEmpty()) {
            entries.add(entry);
        }
    }
}
