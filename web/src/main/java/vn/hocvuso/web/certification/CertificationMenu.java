package vn.hocvuso.web.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.web.faces.MenuEntry;
import vn.hocvuso.web.faces.MenuOffer;
import vn.hocvuso.web.people.MyRoles;

/** One's own confirmations for everybody who signed in; issuing and the register for certifiers. */
@ApplicationScoped
class CertificationMenu implements MenuOffer {

    private static final MenuEntry MINE = new MenuEntry(40, "certification.menu.mine", "/certification/mine");
    private static final MenuEntry ISSUE = new MenuEntry(41, "certification.menu.issue", "/certification/candidates");
    private static final MenuEntry REGISTER = new MenuEntry(
            42,
            "certification.menu.register",
            "/certification/register",
            "/certification/revoke",
            "/certification/reissue");

    @Inject
    MyRoles my;

    @Inject
    IssuerChoice choice;

    @Override
    public List<MenuEntry> to(Caller caller) {
        if (caller.isVisitor()) {
            return List.of();
        }
        return my.units(Action.CERTIFY).isEmpty() || choice.getAll().isEmpty()
                ? List.of(MINE)
                : List.of(MINE, ISSUE, REGISTER);
    }
}
