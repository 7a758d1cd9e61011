package vn.hocvuso.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import vn.hocvuso.people.AssignmentLine;
import vn.hocvuso.people.Assignments;
import vn.hocvuso.people.PersonCard;
import vn.hocvuso.people.Persons;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.session.Me;

/** people/assignment.xhtml: one place of a person ends. */
@Named
@RequestScoped
public class AssignmentPage {

    @Inject
    Assignments assignments;

    @Inject
    Persons persons;

    @Inject
    Me me;

    @Inject
    Done done;

    @Inject
    Asked asked;

    private AssignmentLine line;
    private PersonCard card;
    private LocalDate last;

    public void load() {
        line = assignments.line(me.caller(), asked.number("id"));
        card = persons.kept(me.caller(), line.person());
    }

    public String end() {
        assignments.end(me.caller(), line.id(), last);
        return done.at(
                "/people/person?person=" + line.person().value(),
                "people.assignment.ended",
                card.fullName(),
                line.unitName());
    }

    public AssignmentLine getLine() {
        return line;
    }

    public PersonCard getCard() {
        return card;
    }

    public LocalDate getLast() {
        return last;
    }

    public void setLast(LocalDate last) {
        this.last = last;
    }
}
