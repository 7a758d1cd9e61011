package vn.hocvuso.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hocvuso.people.PersonCard;
import vn.hocvuso.people.Persons;
import vn.hocvuso.people.UnitCard;
import vn.hocvuso.people.Units;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.faces.NotFound;
import vn.hocvuso.web.session.Me;

/** people/deactivate.xhtml: one person, shown by name, leaves the list. */
@Named
@RequestScoped
public class DeactivatePage {

    @Inject
    Persons persons;

    @Inject
    Units units;

    @Inject
    Me me;

    @Inject
    Done done;

    @Inject
    Asked asked;

    private PersonCard card;
    private UnitCard unit;

    public void load() {
        card = persons.kept(me.caller(), asked.person());
        unit = units.card(card.unit()).orElseThrow(NotFound::new);
    }

    public String deactivate() {
        persons.deactivate(me.caller(), asked.person());
        return done.at("/people/roster?unit=" + unit.code(), "people.deactivate.done", card.fullName());
    }

    public PersonCard getCard() {
        return card;
    }

    public UnitCard getUnit() {
        return unit;
    }
}
