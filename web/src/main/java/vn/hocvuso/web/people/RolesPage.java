package vn.hocvuso.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.people.Persons;
import vn.hocvuso.people.Role;
import vn.hocvuso.people.RoleLine;
import vn.hocvuso.people.Roles;
import vn.hocvuso.people.RosterLine;
import vn.hocvuso.people.UnitCard;
import vn.hocvuso.people.Units;
import vn.hocvuso.platform.Action;
import vn.hocvuso.web.faces.NotFound;
import vn.hocvuso.web.faces.Says;
import vn.hocvuso.web.session.Me;

/** people/roles.xhtml: who holds which role at a unit and below it; giving one to somebody of the unit, withdrawing one. */
@Named
@RequestScoped
public class RolesPage {

    @Inject
    Roles roles;

    @Inject
    Persons persons;

    @Inject
    Units units;

    @Inject
    MyRoles my;

    @Inject
    Me me;

    @Inject
    Says says;

    @Inject
    Clock clock;

    private UnitCard card;
    private List<RoleLine> held;
    private List<RosterLine> people;
    private List<UnitCard> places;
    private List<Role> givable;

    private String person;
    private String role;
    private String at;
    private LocalDate last;

    /** Asks for the right before anything is shown. */
    public void load() {
        getHeld();
    }

    /** The unit and those above it that the caller answers for: a role given there counts for all below. */
    private List<UnitCard> answeredOnPath() {
        var answered = my.units(Action.GIVE_ROLES);
        return units.path(getCard().id()).stream()
                .dropWhile(place -> !answered.contains(place.id()))
                .toList();
    }

    public String give() {
        var place = units.card(at).orElseThrow(NotFound::new);
        roles.give(me.caller(), new PersonId(Long.parseLong(person)), Role.of(role), place.id(), last);
        says.done("people.roles.given");
        return back();
    }

    private String back() {
        return "/people/roles?faces-redirect=true&unit=" + getCard().code();
    }

    public UnitCard getCard() {
        if (card == null) {
            card = my.unit(Action.GIVE_ROLES);
        }
        return card;
    }

    public List<RoleLine> getHeld() {
        if (held == null) {
            held = roles.below(me.caller(), getCard().id());
        }
        return held;
    }

    public List<RosterLine> getPeople() {
        if (people == null) {
            people = persons.roster(me.caller(), getCard().id(), LocalDate.now(clock));
        }
        return people;
    }

    public List<UnitCard> getPlaces() {
        if (places == null) {
            places = answeredOnPath();
        }
        return places;
    }

    public List<Role> getGivable() {
        if (givable == null) {
            givable = roles.givable(me.caller(), getCard().id());
        }
        return givable;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public String getAt() {
        return at == null ? getCard().code() : at;
    }

    public void setAt(String at) {
        this.at = at;
    }

    public LocalDate getLast() {
        return last;
    }

    public void setLast(LocalDate last) {
        this.last = last;
    }
}
