package vn.hocvuso.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.people.Accounts;
import vn.hocvuso.people.PasswordSheet;
import vn.hocvuso.people.Persons;
import vn.hocvuso.people.RosterLine;
import vn.hocvuso.people.UnitCard;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.Settings;
import vn.hocvuso.web.session.Me;

/** people/password-sheet.xhtml: choose who gets a one-time password; the answer to the press is the page to print. */
@Named
@RequestScoped
public class PasswordSheetPage {

    private static final int AT_ONCE = 200;

    @Inject
    Accounts accounts;

    @Inject
    Persons persons;

    @Inject
    MyRoles my;

    @Inject
    Me me;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    @Inject
    FacesContext faces;

    private UnitCard card;
    private List<RosterLine> withAccount;
    private String[] chosen;
    private PasswordSheet sheet;

    public void load() {
        if (!faces.isPostback()) {
            chosen = waiting();
        }
        faces.getExternalContext().setResponseHeader("Cache-Control", "no-store");
    }

    /** Who has never signed in, as many as one sheet takes. */
    private String[] waiting() {
        return getWithAccount().stream()
                .filter(line -> !line.hasSignedIn())
                .limit(AT_ONCE)
                .map(line -> String.valueOf(line.id().value()))
                .toArray(String[]::new);
    }

    /** No redirect follows: the passwords are in this answer and nowhere else. */
    public void make() {
        var wanted = List.of(chosen).stream()
                .map(id -> new PersonId(Long.parseLong(id)))
                .toList();
        sheet = accounts.passwordSheet(me.caller(), getCard().id(), wanted);
    }

    /** Where people sign in, as they would type it. */
    public String getSite() {
        return settings.baseUrl();
    }

    public String list(List<String> names) {
        return String.join(", ", names);
    }

    public UnitCard getCard() {
        if (card == null) {
            card = my.unit(Action.KEEP_ROSTER);
        }
        return card;
    }

    public List<RosterLine> getWithAccount() {
        if (withAccount == null) {
            withAccount = persons.roster(me.caller(), getCard().id(), LocalDate.now(clock)).stream()
                    .filter(RosterLine::hasAccount)
                    .toList();
        }
        return withAccount;
    }

    public PasswordSheet getSheet() {
        return sheet;
    }

    public String[] getChosen() {
        return chosen;
    }

    public void setChosen(String[] chosen) {
        this.chosen = chosen;
    }
}
