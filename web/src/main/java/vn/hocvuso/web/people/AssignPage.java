package vn.hocvuso.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocvuso.people.Assignments;
import vn.hocvuso.people.Audience;
import vn.hocvuso.people.PersonCard;
import vn.hocvuso.people.Persons;
import vn.hocvuso.people.Place;
import vn.hocvuso.people.UnitCard;
import vn.hocvuso.people.UnitFound;
import vn.hocvuso.people.UnitTree;
import vn.hocvuso.people.Units;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.faces.NotFound;
import vn.hocvuso.web.session.Me;

/** people/assign.xhtml: a person of a roster gets a place at one more unit, which is found by name first. */
@Named
@RequestScoped
public class AssignPage {

    @Inject
    Assignments assignments;

    @Inject
    Persons persons;

    @Inject
    Units units;

    @Inject
    UnitTree tree;

    @Inject
    Me me;

    @Inject
    Done done;

    @Inject
    Asked asked;

    private PersonCard card;
    private UnitCard unit;
    private List<UnitFound> found;

    private String position;
    private Audience audience;
    private String group;

    public void load() {
        card = persons.kept(me.caller(), asked.person());
        var code = asked.text("unit");
        unit = code == null ? null : units.card(code).orElseThrow(NotFound::new);
        found = getFind() == null
                ? List.of()
                : tree.find(me.caller(), getFind()).stream()
                        .filter(hit -> hit.last() == null)
                        .toList();
    }

    public String assign() {
        assignments.add(me.caller(), card.id(), unit.id(), new Place(position, audience, group));
        return done.at(
                "/people/person?person=" + card.id().value(), "people.assign.done", card.fullName(), unit.name());
    }

    public String getFind() {
        return asked.text("find");
    }

    public List<UnitFound> getFound() {
        return found;
    }

    public PersonCard getCard() {
        return card;
    }

    public UnitCard getUnit() {
        return unit;
    }

    public Audience[] getAudiences() {
        return Audience.values();
    }

    public String getPosition() {
        return position;
    }

    public void setPosition(String position) {
        this.position = position;
    }

    public Audience getAudience() {
        return audience;
    }

    public void setAudience(Audience audience) {
        this.audience = audience;
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = group;
    }
}
