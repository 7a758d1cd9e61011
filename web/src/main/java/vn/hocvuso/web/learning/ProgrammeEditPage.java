package vn.hocvuso.web.learning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import vn.hocvuso.learning.path.LearningProgrammes;
import vn.hocvuso.learning.path.PartChoice;
import vn.hocvuso.learning.path.PartKind;
import vn.hocvuso.learning.path.PartLine;
import vn.hocvuso.learning.path.PartText;
import vn.hocvuso.learning.path.ProgrammeCard;
import vn.hocvuso.people.UnitCard;
import vn.hocvuso.people.Units;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.faces.NotFound;
import vn.hocvuso.web.faces.Says;
import vn.hocvuso.web.session.Me;

/** learning/programme-edit.xhtml: the parts of a unit's own programme, and a form for one more. */
@Named
@RequestScoped
public class ProgrammeEditPage {

    @Inject
    LearningProgrammes programmes;

    @Inject
    Units units;

    @Inject
    Me me;

    @Inject
    Says says;

    @Inject
    Asked asked;

    private ProgrammeCard card;
    private UnitCard unit;
    private List<PartLine> parts;
    private List<PartChoice> choices;

    private String chosen;
    private boolean required = true;
    private Integer days;
    private LocalDate due;

    public void load() {
        card = programmes
                .card(me.caller(), asked.text("code"))
                .filter(found -> found.unit() != null && programmes.mayWrite(me.caller(), found.unit()))
                .orElseThrow(NotFound::new);
        unit = units.card(card.unit()).orElseThrow(NotFound::new);
        parts = programmes.parts(me.caller(), card.code());
        choices = programmes.choices(me.caller(), card.unit());
    }

    /** Asks the chosen part, or asks it anew where it stands. */
    public String ask() {
        var at = chosen.indexOf(':');
        var kind = PartKind.of(chosen.substring(0, at));
        programmes.ask(me.caller(), card.code(), new PartText(kind, chosen.substring(at + 1), required, days, due));
        says.done("programme.part.asked");
        return "/learning/programme-edit?faces-redirect=true&code=" + card.code();
    }

    public String withdraw() {
        programmes.withdraw(me.caller(), card.code());
        says.done("programme.withdrawn-now");
        return "/learning/programmes?faces-redirect=true&unit=" + unit.code();
    }

    /** The part before which this one goes to stand a place higher. */
    public Long above(PartLine part) {
        var at = parts.indexOf(part);
        return at == 0 ? null : (Long) parts.get(at - 1).id();
    }

    /** The number of the part before which this one goes to stand a place lower; empty for the end. */
    public String below(PartLine part) {
        var at = parts.indexOf(part);
        return at + 2 < parts.size() ? String.valueOf(parts.get(at + 2).id()) : "";
    }

    public boolean isLast(PartLine part) {
        return parts.indexOf(part) == parts.size() - 1;
    }

    public ProgrammeCard getCard() {
        return card;
    }

    public UnitCard getUnit() {
        return unit;
    }

    public List<PartLine> getParts() {
        return parts;
    }

    public List<PartChoice> getChoices() {
        return choices;
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }

    public boolean isRequired() {
        return required;
    }

    public void setRequired(boolean required) {
        this.required = required;
    }

    public Integer getDays() {
        return days;
    }

    public void setDays(Integer days) {
        this.days = days;
    }

    public LocalDate getDue() {
        return due;
    }

    public void setDue(LocalDate due) {
        this.due = due;
    }
}
