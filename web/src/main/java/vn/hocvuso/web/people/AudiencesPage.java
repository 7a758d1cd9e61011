package vn.hocvuso.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import vn.hocvuso.people.Audience;
import vn.hocvuso.people.AudienceLine;
import vn.hocvuso.people.Audiences;
import vn.hocvuso.people.Belonging;
import vn.hocvuso.people.UnitCard;
import vn.hocvuso.platform.Action;
import vn.hocvuso.web.faces.Says;
import vn.hocvuso.web.session.Me;

/** people/audiences.xhtml: the saved audiences of a unit, and a form for one more. */
@Named
@RequestScoped
public class AudiencesPage {

    @Inject
    Audiences audiences;

    @Inject
    MyRoles my;

    @Inject
    Me me;

    @Inject
    Says says;

    private UnitCard card;
    private List<AudienceLine> lines;

    private String name;
    private Audience[] groups = {};
    private String position;
    private Integer ageFrom;
    private Integer ageTo;
    private Integer monthsHere;

    public void load() {
        card = my.unit(Action.KEEP_ROSTER);
        lines = audiences.at(me.caller(), card.id());
    }

    public String save() {
        var rule = new Belonging(Set.of(groups), position, ageFrom, ageTo, monthsHere);
        long id = audiences.save(me.caller(), card.id(), name, rule);
        says.done("people.audiences.saved", name);
        return "/people/audience?faces-redirect=true&id=" + id;
    }

    public UnitCard getCard() {
        return card;
    }

    public List<AudienceLine> getLines() {
        return lines;
    }

    public Audience[] getAll() {
        return Audience.values();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Audience[] getGroups() {
        return groups;
    }

    public void setGroups(Audience[] groups) {
        this.groups = groups;
    }

    public String getPosition() {
        return position;
    }

    public void setPosition(String position) {
        this.position = position;
    }

    public Integer getAgeFrom() {
        return ageFrom;
    }

    public void setAgeFrom(Integer ageFrom) {
        this.ageFrom = ageFrom;
    }

    public Integer getAgeTo() {
        return ageTo;
    }

    public void setAgeTo(Integer ageTo) {
        this.ageTo = ageTo;
    }

    public Integer getMonthsHere() {
        return monthsHere;
    }

    public void setMonthsHere(Integer monthsHere) {
        this.monthsHere = monthsHere;
    }
}
