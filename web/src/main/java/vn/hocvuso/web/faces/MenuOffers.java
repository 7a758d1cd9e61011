package vn.hocvuso.web.faces;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import vn.hocvuso.platform.Caller;

/** What the pages of all contexts offer to the header, looked for once: every page has one. */
@ApplicationScoped
class MenuOffers {

    @Inject
    Instance<MenuOffer> found;

    @Inject
    Instance<NameTags> nameTags;

    private List<MenuOffer> offers;

    @PostConstruct
    void look() {
        offers = found.stream().toList();
    }

    List<MenuEntry> to(Caller caller) {
        return offers.stream()
                .flatMap(offer -> offer.to(caller).stream())
                .sorted(Comparator.comparingInt(MenuEntry::order))
                .toList();
    }

    NameTag nameTag(Caller caller) {
        return nameTags.stream()
                .flatMap(tags -> tags.of(caller).stream())
                .findFirst()
                .orElse(new NameTag("", null));
    }
}
