package vn.hocvuso.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hocvuso.people.IdentityMarks;
import vn.hocvuso.people.PersonCard;
import vn.hocvuso.people.Persons;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.session.Me;

/** people/identity.xhtml: the identity number of a person is entered; it is never shown again. */
@Named
@RequestScoped
public class IdentityPage {

    @Inject
    IdentityMarks marks;

    @Inject
    Persons persons;

    @Inject
    Me me;

    @Inject
    Done done;

    @Inject
    Asked asked;

    private PersonCard card;
    private String number;

    public void load() {
        card = persons.kept(me.caller(), asked.person());
    }

    public String enter() {
        marks.enter(me.caller(), card.id(), number);
        return done.at("/people/person?person=" + card.id().value(), "people.identity.entered", card.fullName());
    }

    public PersonCard getCard() {
        return card;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
