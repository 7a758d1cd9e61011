package vn.hocvuso.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.people.IdentityMarks;
import vn.hocvuso.people.PersonCard;
import vn.hocvuso.people.Persons;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.faces.Says;
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
    Says says;

    @Inject
    Asked asked;

    private PersonCard card;
    private String number;

    public void load() {
        card = persons.kept(me.caller(), new PersonId(asked.number("person")));
    }

    public String enter() {
        marks.enter(me.caller(), card.id(), number);
        says.done("people.identity.entered", card.fullName());
        return "/people/person?faces-redirect=true&person=" + card.id().value();
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
