package vn.hocvuso.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import vn.hocvuso.platform.Mode;
import vn.hocvuso.platform.Settings;
import vn.hocvuso.web.session.Me;

/** The header of every page: who is here, and where this person may go. */
@Named
@RequestScoped
public class Menu {

    @Inject
    Me me;

    @Inject
    Settings settings;

    @Inject
    Instance<MenuOffer> offers;

    @Inject
    Instance<NameTags> nameTags;

    private List<MenuEntry> entries;
    private NameTag nameTag;

    public List<MenuEntry> getEntries() {
        if (entries == null) {
            entries = offers.stream()
                    .flatMap(offer -> offer.to(me.caller()).stream())
                    .sorted(Comparator.comparingInt(MenuEntry::order))
                    .toList();
        }
        return entries;
    }

    public boolean isSignedIn() {
        return !me.caller().isVisitor();
    }

    /** Who is here; empty names for a visitor. */
    public NameTag getWho() {
        if (nameTag == null) {
            nameTag = isSignedIn() && nameTags.isResolvable()
                    ? nameTags.get().of(me.caller()).orElse(new NameTag("", null))
                    : new NameTag("", null);
        }
        return nameTag;
    }

    public boolean isDemo() {
        return settings.mode() == Mode.DEMO;
    }
}
