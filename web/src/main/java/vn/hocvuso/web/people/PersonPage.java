package vn.hocvuso.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import vn.hocvuso.people.AbsenceKind;
import vn.hocvuso.people.AbsenceLine;
import vn.hocvuso.people.Absences;
import vn.hocvuso.people.AssignmentLine;
import vn.hocvuso.people.Assignments;
import vn.hocvuso.people.Career;
import vn.hocvuso.people.PersonCard;
import vn.hocvuso.people.UnitCard;
import vn.hocvuso.people.Units;
import vn.hocvuso.platform.Action;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.faces.NotFound;
import vn.hocvuso.web.session.Me;

/** people/person.xhtml: one person of a roster, and when this person was or will be away. */
@Named
@RequestScoped
public class PersonPage {

    @Inject
    Absences absences;

    @Inject
    Assignments assignments;

    @Inject
    Units units;

    @Inject
    MyRoles my;

    @Inject
    Me me;

    @Inject
    Done done;

    @Inject
    Asked asked;

    private PersonCard card;
    private UnitCard unit;
    private List<AbsenceLine> away;
    private Career career;

    private AbsenceKind kind;
    private String reason;
    private LocalDate from;
    private LocalDate last;

    public void load() {
        var seen = absences.of(me.caller(), asked.person());
        card = seen.card();
        away = seen.absences();
        unit = units.card(card.unit()).orElseThrow(NotFound::new);
        career = assignments.of(me.caller(), asked.person());
    }

    public String note() {
        absences.note(me.caller(), asked.person(), kind, from, last, reason);
        return done.at("/people/person?person=" + card.id().value(), "people.absence.noted", card.fullName());
    }

    public PersonCard getCard() {
        return card;
    }

    public UnitCard getUnit() {
        return unit;
    }

    public List<AbsenceLine> getAway() {
        return away;
    }

    public Career getCareer() {
        return career;
    }

    /** A place that is held, on a roster the caller keeps. */
    public boolean mayEnd(AssignmentLine place) {
        return place.last() == null && place.kept();
    }

    public boolean isMe() {
        return asked.person().equals(me.caller().person());
    }

    /** Whether the reader erases anybody at all; the page behind the link asks about this person. */
    public boolean isErasing() {
        return !my.units(Action.ERASE).isEmpty();
    }

    public AbsenceKind[] getKinds() {
        return AbsenceKind.values();
    }

    public AbsenceKind getKind() {
        return kind;
    }

    public void setKind(AbsenceKind kind) {
        this.kind = kind;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getLast() {
        return last;
    }

    public void setLast(LocalDate last) {
        this.last = last;
    }
}
