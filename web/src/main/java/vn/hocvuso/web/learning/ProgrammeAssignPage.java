package vn.hocvuso.web.learning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.hocvuso.learning.path.LearningProgrammes;
import vn.hocvuso.learning.path.ProgrammeAssignments;
import vn.hocvuso.learning.path.ProgrammeCard;
import vn.hocvuso.people.Audience;
import vn.hocvuso.people.AudienceLine;
import vn.hocvuso.people.Audiences;
import vn.hocvuso.people.UnitCard;
import vn.hocvuso.people.Units;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.faces.NotFound;
import vn.hocvuso.web.faces.Says;
import vn.hocvuso.web.session.Me;

/** learning/programme-assign.xhtml: asks a programme of groups or of a saved audience of a unit, from a day. */
@Named
@RequestScoped
public class ProgrammeAssignPage {

    @Inject
    LearningProgrammes programmes;

    @Inject
    ProgrammeAssignments assignments;

    @Inject
    Audiences audiences;

    @Inject
    Units units;

    @Inject
    Me me;

    @Inject
    Says says;

    @Inject
    Asked asked;

    @Inject
    Clock clock;

    private ProgrammeCard card;
    private UnitCard unit;
    private List<AudienceLine> saved;

    private Audience[] groups = {};
    private Long audience;
    private LocalDate from;
    private LocalDate deadline;

    public void load() {
        unit = units.card(String.valueOf(asked.text("unit"))).orElseThrow(NotFound::new);
        saved = audiences.at(me.caller(), unit.id());
        card = programmes.at(me.caller(), unit.id()).stream()
                .filter(one -> one.code().equals(asked.text("code")))
                .findFirst()
                .orElseThrow(NotFound::new);
        groups = card.audience().stream().map(Audience::of).toArray(Audience[]::new);
        from = LocalDate.now(clock);
    }

    public String assign() {
        long id = audience == null
                ? assignments.assign(me.caller(), card.code(), unit.id(), Set.of(groups), from, deadline)
                : assignments.assignTo(me.caller(), card.code(), unit.id(), audience, from, deadline);
        says.done("programme.assigned");
        return "/learning/programme-figures?faces-redirect=true&id=" + id + "&unit=" + unit.code();
    }

    public ProgrammeCard getCard() {
        return card;
    }

    public UnitCard getUnit() {
        return unit;
    }

    public List<AudienceLine> getSaved() {
        return saved;
    }

    public Audience[] getAll() {
        return Audience.values();
    }

    public Audience[] getGroups() {
        return groups;
    }

    public void setGroups(Audience[] groups) {
        this.groups = groups;
    }

    public Long getAudience() {
        return audience;
    }

    public void setAudience(Long audience) {
        this.audience = audience;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getDeadline() {
        return deadline;
    }

    public void setDeadline(LocalDate deadline) {
        this.deadline = deadline;
    }
}
