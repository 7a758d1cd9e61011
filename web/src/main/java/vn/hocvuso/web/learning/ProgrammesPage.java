package vn.hocvuso.web.learning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocvuso.learning.figures.AssignedLine;
import vn.hocvuso.learning.figures.ProgrammeFigures;
import vn.hocvuso.learning.path.LearningProgrammes;
import vn.hocvuso.learning.path.ProgrammeCard;
import vn.hocvuso.people.Audience;
import vn.hocvuso.people.UnitCard;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.Rights;
import vn.hocvuso.web.faces.NotFound;
import vn.hocvuso.web.faces.Says;
import vn.hocvuso.web.session.Me;

/** learning/programmes.xhtml: what is asked of people of a unit, what could be, and a form for a programme of its own. */
@Named
@RequestScoped
public class ProgrammesPage {

    @Inject
    LearningProgrammes programmes;

    @Inject
    ProgrammeFigures figures;

    @Inject
    ProgrammeUnit unit;

    @Inject
    Rights rights;

    @Inject
    Me me;

    @Inject
    Says says;

    private UnitCard card;
    private boolean writing;
    private List<AssignedLine> asked = List.of();
    private List<ProgrammeCard> offered = List.of();

    private String title;
    private String summary;
    private Audience[] groups = {};

    public void load() {
        card = unit.card();
        writing = programmes.mayWrite(me.caller(), card.id());
        var counting = rights.may(me.caller(), Action.SEE_FIGURES, card.id());
        if (!writing && !counting) {
            throw new NotFound();
        }
        if (counting) {
            asked = figures.at(me.caller(), card.id());
        }
        if (writing) {
            offered = programmes.at(me.caller(), card.id());
        }
    }

    public String make() {
        var code = programmes.make(me.caller(), card.id(), title, summary, List.of(groups));
        says.done("programme.made", title);
        return "/learning/programme-edit?faces-redirect=true&code=" + code;
    }

    /** Whether the caller makes programmes here. */
    public boolean isWriting() {
        return writing;
    }

    /** Whether the caller asks them of people. */
    public boolean isAssigning() {
        return rights.may(me.caller(), Action.KEEP_ROSTER, card.id());
    }

    public boolean isOwn(ProgrammeCard programme) {
        return card.id().equals(programme.unit());
    }

    public UnitCard getCard() {
        return card;
    }

    public List<AssignedLine> getAsked() {
        return asked;
    }

    public List<ProgrammeCard> getOffered() {
        return offered;
    }

    public Audience[] getAll() {
        return Audience.values();
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getSummary() {
        return summary;
    }

    public void setSummary(String summary) {
        this.summary = summary;
    }

    public Audience[] getGroups() {
        return groups;
    }

    public void setGroups(Audience[] groups) {
        this.groups = groups;
    }
}
