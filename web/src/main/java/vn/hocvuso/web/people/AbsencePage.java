package vn.hocvuso.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import vn.hocvuso.people.AbsenceLine;
import vn.hocvuso.people.Absences;
import vn.hocvuso.people.PersonCard;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.session.Me;

/** people/absence.xhtml: the last day of one absence, or taking it back. */
@Named
@RequestScoped
public class AbsencePage {

    @Inject
    Absences absences;

    @Inject
    Me me;

    @Inject
    Done done;

    @Inject
    Asked asked;

    private AbsenceLine line;
    private PersonCard card;
    private LocalDate last;

    public void load() {
        var seen = absences.one(me.caller(), asked.number("id"));
        card = seen.card();
        line = seen.absences().get(0);
    }

    public String end() {
        absences.end(me.caller(), line.id(), last);
        return back("people.absence.ended");
    }

    public String takeBack() {
        absences.takeBack(me.caller(), line.id());
        return back("people.absence.taken-back");
    }

    private String back(String said) {
        return done.at("/people/person?person=" + line.person().value(), said, card.fullName());
    }

    public AbsenceLine getLine() {
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
