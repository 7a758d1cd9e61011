package vn.hocvuso.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hocvuso.people.ErasureCard;
import vn.hocvuso.people.ErasureOrder;
import vn.hocvuso.people.Erasures;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.session.Me;

/** people/erase.xhtml: what goes and what stays when a person's data is erased, and the erasure; afterwards that it was done. */
@Named
@RequestScoped
public class ErasePage {

    @Inject
    Erasures erasures;

    @Inject
    Me me;

    @Inject
    Done done;

    @Inject
    Asked asked;

    private ErasureCard card;
    private String name;
    private String decision;
    private String reason;

    public void load() {
        card = erasures.card(me.caller(), asked.person());
    }

    public String erase() {
        erasures.erase(me.caller(), asked.person(), new ErasureOrder(name, decision, reason));
        return done.at("/people/erase?person=" + card.id().value(), "people.erase.done");
    }

    public ErasureCard getCard() {
        return card;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getDecision() {
        return decision;
    }

    public void setDecision(String decision) {
        this.decision = decision;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
