package vn.hocvuso.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.people.Accounts;
import vn.hocvuso.people.Persons;
import vn.hocvuso.people.RosterLine;
import vn.hocvuso.people.Rosters;
import vn.hocvuso.people.UnitCard;
import vn.hocvuso.platform.Action;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.faces.Says;
import vn.hocvuso.web.session.Me;

/** people/roster.xhtml: the people of a unit, their accounts, and the way a new list comes in. */
@Named
@RequestScoped
public class RosterPage {

    @Inject
    Persons persons;

    @Inject
    Rosters rosters;

    @Inject
    Accounts accounts;

    @Inject
    MyRoles my;

    @Inject
    Me me;

    @Inject
    Says says;

    @Inject
    Clock clock;

    @Inject
    Asked asked;

    private Part file;
    private UnitCard card;
    private List<RosterLine> everybody;

    /** Asks for the right before anything is shown. */
    public void load() {
        everybody();
    }

    private List<RosterLine> everybody() {
        if (everybody == null) {
            everybody = persons.roster(me.caller(), getCard().id(), LocalDate.now(clock));
        }
        return everybody;
    }

    public String upload() throws IOException {
        if (file == null || file.getSize() == 0) {
            says.refused("people.roster.upload.none");
            return null;
        }
        long id = rosters.upload(
                me.caller(), getCard().id(), file.getInputStream().readAllBytes());
        return "/people/roster-import?faces-redirect=true&id=" + id;
    }

    public String makeAccounts() {
        var job = accounts.make(me.caller(), getCard().id());
        return job.isPresent()
                ? "/platform/job?faces-redirect=true&id=" + job.getAsLong()
                : "/people/roster?faces-redirect=true&unit=" + getCard().code();
    }

    /** Those whose name, username or telephone number holds what was typed; everybody when nothing was. */
    public List<RosterLine> getShown() {
        return everybody().stream().filter(line -> line.matches(getFind())).toList();
    }

    public int getHeads() {
        return everybody().size();
    }

    public long getWithoutAccount() {
        return everybody().stream().filter(line -> !line.hasAccount()).count();
    }

    public long getNeverSignedIn() {
        return everybody().stream()
                .filter(line -> line.hasAccount() && !line.hasSignedIn())
                .count();
    }

    public boolean isMe(PersonId person) {
        return person.equals(me.caller().person());
    }

    public UnitCard getCard() {
        if (card == null) {
            card = my.unit(Action.KEEP_ROSTER);
        }
        return card;
    }

    public String getFind() {
        return asked.text("find");
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
