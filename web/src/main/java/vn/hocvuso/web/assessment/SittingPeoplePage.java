package vn.hocvuso.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocvuso.assessment.SittingPlaces;
import vn.hocvuso.assessment.SittingView;
import vn.hocvuso.assessment.Sittings;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.people.Audience;
import vn.hocvuso.people.Findings;
import vn.hocvuso.people.PersonSearch;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.faces.Says;
import vn.hocvuso.web.session.Me;

/** assessment/sitting-people.xhtml: puts whole groups, or one person by name, on the list of a sitting. */
@Named
@RequestScoped
public class SittingPeoplePage {

    @Inject
    Sittings sittings;

    @Inject
    SittingPlaces places;

    @Inject
    PersonSearch search;

    @Inject
    Me me;

    @Inject
    Says says;

    @Inject
    Asked asked;

    private SittingView view;
    private Set<PersonId> there;
    private Findings findings;
    private Audience[] groups = {};

    public void load() {
        view = sittings.view(me.caller(), asked.number("id"));
        there = view.places().stream()
                .filter(place -> !place.leftOut())
                .map(SittingView.Place::person)
                .collect(Collectors.toSet());
    }

    public String add() {
        int added = places.add(me.caller(), view.id(), Set.of(groups));
        says.done("sittings.added", added);
        return sitting();
    }

    public String addOne() {
        places.addPerson(me.caller(), view.id(), asked.person());
        says.done("sittings.added.one");
        return sitting();
    }

    private String sitting() {
        return "/assessment/sitting?faces-redirect=true&id=" + view.id();
    }

    public String getFind() {
        return asked.text("find");
    }

    /** Asked for once the page is written: whoever is found is told to the audit. */
    public Findings getFindings() {
        if (findings == null) {
            findings = search.at(me.caller(), view.unit(), getFind());
        }
        return findings;
    }

    public boolean isThere(PersonId person) {
        return there.contains(person);
    }

    public SittingView getView() {
        return view;
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
}
