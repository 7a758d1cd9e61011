package vn.hocvuso.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import vn.hocvuso.people.Findings;
import vn.hocvuso.people.PersonFound;
import vn.hocvuso.people.PersonSearch;
import vn.hocvuso.platform.Action;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.faces.NotFound;
import vn.hocvuso.web.session.Me;

/** people/search.xhtml: anybody whose name the caller may see, by whatever of the name was typed. */
@Named
@RequestScoped
public class SearchPage {

    @Inject
    PersonSearch search;

    @Inject
    MyRoles my;

    @Inject
    Me me;

    @Inject
    Asked asked;

    private Findings findings;

    /** The page is there for those who may see names somewhere. */
    public void load() {
        if (my.units(Action.SEE_NAMES).isEmpty()) {
            throw new NotFound();
        }
    }

    public String getName() {
        return asked.text("name");
    }

    public Findings getFindings() {
        if (findings == null) {
            findings = search.find(me.caller(), getName());
        }
        return findings;
    }

    /** The person's line in the list of the unit. */
    public String line(PersonFound found) {
        return "/people/roster?unit=" + found.unit() + "&find="
                + URLEncoder.encode(found.fullName(), StandardCharsets.UTF_8);
    }
}
