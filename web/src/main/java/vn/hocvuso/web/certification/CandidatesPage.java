package vn.hocvuso.web.certification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hocvuso.certification.CandidateList;
import vn.hocvuso.certification.Candidates;
import vn.hocvuso.certification.Certificates;
import vn.hocvuso.certification.IssuerCard;
import vn.hocvuso.certification.Standing;
import vn.hocvuso.web.faces.Says;
import vn.hocvuso.web.session.Me;

/**
 * certification/candidates.xhtml: who of a unit meets the rule and by what, and the button that issues for all of them.
 */
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

    private IssuerCard issuer;
    private CandidateList list;

    public void load() {
        issuer = choice.unit();
        list = candidates.of(me.caller(), choice.programme().code(), issuer.unit());
    }

    public void issue() {
        var result = certificates.issueAll(
                me.caller(), getList().programme().code(), getIssuer().unit());
        if (result.issued().isEmpty()) {
            says.done("certification.issue.none");
        } else {
            says.done("certification.issue.done", result.issued().size(), result.already(), result.notEligible());
        }
        load();
    }

    public long count(String standing) {
        return getList().count(Standing.valueOf(standing));
    }

    public IssuerCard getIssuer() {
        loadOnce();
        return issuer;
    }

    /** Needed before the first phase of a press: whether the button is there depends on it. */
    public CandidateList getList() {
        loadOnce();
        return list;
    }

    private void loadOnce() {
        if (list == null) {
            load();
        }
    }
}
