package vn.hocvuso.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import vn.hocvuso.platform.Inbox;
import vn.hocvuso.platform.Mode;
import vn.hocvuso.platform.Settings;
import vn.hocvuso.web.session.Me;

/**
 * The header of every page: who is here, and where this person may go. The page that says something went wrong asks
 * nothing more: what went wrong may be the database.
 */
@Named
@RequestScoped
public class Menu {

    @Inject
    Me me;

    @Inject
    HttpServletRequest request;

    @Inject
    Settings settings;

    @Inject
    Address address;

    @Inject
    MenuOffers offers;

    @Inject
    Inbox inbox;

    /** More entries than these do not fit one line of a desk computer. */
    private static final int ONE_LINE = 7;

    private List<MenuEntry> entries;
    private NameTag nameTag;
    private Long unread;

    public List<MenuEntry> getEntries() {
        if (entries == null) {
            entries = isBroken() ? List.of() : offered();
        }
        return entries;
    }

    /** Whether the entries stand in groups, each behind one word. */
    public boolean isGrouped() {
        return getEntries().size() > ONE_LINE;
    }

    public List<MenuGroup> getGroups() {
        return MenuGroup.of(getEntries());
    }

    /** The entry the page shown belongs to, or null. */
    public MenuEntry getCurrent() {
        return getEntries().stream()
                .filter(entry -> !entry.current(address.getPath()).equals("false"))
                .findFirst()
                .orElse(null);
    }

    private List<MenuEntry> offered() {
        return offers.to(me.caller());
    }

    private boolean isBroken() {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                && status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    public boolean isSignedIn() {
        return !me.caller().isVisitor();
    }

    /** Who is here; empty names for a visitor. */
    public NameTag getWho() {
        if (nameTag == null) {
            nameTag = isSignedIn() && !isBroken() ? offers.nameTag(me.caller()) : new NameTag("", null);
        }
        return nameTag;
    }

    /** How many messages wait in the inbox; of a visitor nothing is asked. */
    public long getUnread() {
        if (unread == null) {
            unread = isBroken() ? 0 : inbox.unread(me.caller());
        }
        return unread;
    }

    public boolean isDemo() {
        return settings.mode() == Mode.DEMO;
    }
}
