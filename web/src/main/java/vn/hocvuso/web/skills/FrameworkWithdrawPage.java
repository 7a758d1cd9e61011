package vn.hocvuso.web.skills;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hocvuso.people.UnitCard;
import vn.hocvuso.people.Units;
import vn.hocvuso.skills.FrameworkCard;
import vn.hocvuso.skills.OwnFrameworks;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.faces.NotFound;
import vn.hocvuso.web.faces.Says;
import vn.hocvuso.web.session.Me;

/** skills/withdraw.xhtml: one edition of a unit's framework, shown by name, is withdrawn. */
@Named
@RequestScoped
public class FrameworkWithdrawPage {

    @Inject
    OwnFrameworks own;

    @Inject
    Units units;

    @Inject
    Me me;

    @Inject
    Says says;

    @Inject
    Asked asked;

    private FrameworkCard card;
    private UnitCard unit;

    public void load() {
        card = own.card(me.caller(), String.valueOf(asked.text("code")));
        unit = units.card(card.unit()).orElseThrow(NotFound::new);
    }

    public String withdraw() {
        own.withdraw(me.caller(), card.code());
        says.done("skills.withdraw.done");
        return "/skills/own?faces-redirect=true&unit=" + unit.code();
    }

    public FrameworkCard getCard() {
        return card;
    }

    public UnitCard getUnit() {
        return unit;
    }
}
