package vn.hocvuso.web.certification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hocvuso.certification.CandidateList;
import vn.hocvuso.certification.Candidates;
import vn.hocvuso.certification.Certificates;
import vn.hocvuso.certification.IssuerCard;
import vn.hocvuso.certification.Standing;
import vn.hocvuso.web.faces.NotFound;
import vn.hocvuso.web.faces.Says;
import vn.hocvuso.web.session.Me;

/** certification/candidates.xhtml: who of a unit meets the rule and by what, and the button that issues for all of them. */
@Named
@RequestScoped
public class CandidatesPage {

    @Inject
    Candidates candidates;

    @Inject
    Certificates certificates;

    @Inject
    IssuerChoice choice;

    @Inject
    Me me;

    @Inject
    Says says;

    private String unit;
    private String programme;
    private IssuerCard issuer;
    private CandidateList list;

    public void load() {
        issuer = choice.unit(unit);
        unit = issuer.code();
        programme = choice.programme(programme).code();
        list = candidates.of(me.caller(), programme, issuer.unit());
    }

    /** Issues for the unit and the programme that were shown when the button was pressed. */
    public void issue() {
        if (unit == null || programme == null) {
            throw new NotFound();
        }
        load();
        var result = certificates.issueAll(me.caller(), programme, issuer.unit());
        if (result.issued().isEmpty()) {
            says.done("certification.issue.none");
        } else {
            says.done("certification.issue.done", result.issued().size(), result.already(), result.notEligible());
        }
        load();
    }

    public long count(String standing) {
        return list.count(Standing.valueOf(standing));
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public String getProgramme() {
        return programme;
    }

    public void setProgramme(String programme) {
        this.programme = programme;
    }

    public IssuerCard getIssuer() {
        return issuer;
    }

    public CandidateList getList() {
        return list;
    }
}
