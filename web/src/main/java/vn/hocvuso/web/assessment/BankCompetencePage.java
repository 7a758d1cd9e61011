package vn.hocvuso.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocvuso.assessment.BankReviews;
import vn.hocvuso.assessment.bank.BankQuestion;
import vn.hocvuso.kernel.Bilingual;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.skills.CompetenceCard;
import vn.hocvuso.skills.Frameworks;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.faces.NotFound;
import vn.hocvuso.web.faces.Says;
import vn.hocvuso.web.session.Me;

/**
 * assessment/bank-competence.xhtml: the questions on one competence with all that is said to an answer; some or all of those
 * shown are activated or withdrawn. The form names each question by its number.
 */
@Named
@RequestScoped
public class BankCompetencePage {

    private static final String OPEN = "open";

    @Inject
    BankReviews reviews;

    @Inject
    Frameworks frameworks;

    @Inject
    ReviewedUnit reviewed;

    @Inject
    Me me;

    @Inject
    Says says;

    @Inject
    Asked asked;

    private CompetenceCard competence;
    private List<BankQuestion> all;
    private List<Bilingual> points;

    public void load() {
        var bank = reviewed.getBank();
        competence = frameworks.competences(bank.framework()).stream()
                .filter(one -> one.code().equals(asked.text("code")))
                .findFirst()
                .orElseThrow(NotFound::new);
        all = reviews.questions(me.caller(), reviewed.id(), bank.code(), competence.code());
        points = reviews.checklist(me.caller(), reviewed.id()).points();
    }

    public String activateChosen() {
        return activate("question");
    }

    public String activateShown() {
        return activate(OPEN);
    }

    public String withdrawChosen() {
        return withdraw("question");
    }

    public String withdrawShown() {
        return withdraw("activated");
    }

    private String activate(String field) {
        try {
            var confirmed = asked.text("confirmed") != null;
            int activated = reviews.activate(me.caller(), reviewed.id(), ids(field), confirmed);
            says.done(activated == 0 ? "assessment.bank.activated.none" : "assessment.bank.activated", activated);
        } catch (RuleBroken rule) {
            says.refused(rule);
        }
        return back();
    }

    private String withdraw(String field) {
        try {
            int withdrawn = reviews.withdraw(me.caller(), reviewed.id(), ids(field));
            says.done(withdrawn == 0 ? "assessment.bank.withdrawn.none" : "assessment.bank.withdrawn", withdrawn);
        } catch (RuleBroken rule) {
            says.refused(rule);
        }
        return back();
    }

    private List<Long> ids(String field) {
        try {
            return asked.texts(field).stream().map(Long::valueOf).toList();
        } catch (NumberFormatException notFromThisPage) {
            throw new NotFound();
        }
    }

    private String back() {
        return address(getState(), getBand()) + "&faces-redirect=true";
    }

    /** This page with such a filter; an empty one is none. */
    public String address(String state, String band) {
        return "/assessment/bank-competence?unit=%s&bank=%s&code=%s&state=%s&band=%s"
                .formatted(reviewed.getUnit().code(), reviewed.getBank().code(), competence.code(), state, band);
    }

    public List<BankQuestion> getShown() {
        return all.stream()
                .filter(one ->
                        getState().isEmpty() || one.isActivated() != getState().equals(OPEN))
                .filter(one -> getBand().isEmpty() || one.band().equals(getBand()))
                .toList();
    }

    /** Those shown that nobody vouches for. */
    public List<BankQuestion> getOpen() {
        return getShown().stream().filter(one -> !one.isActivated()).toList();
    }

    /** Those shown that can be withdrawn at this unit. */
    public List<BankQuestion> getActivatedHere() {
        return getShown().stream().filter(BankQuestion::isActivatedHere).toList();
    }

    public long count(String state) {
        return all.stream()
                .filter(one -> state.isEmpty() || one.isActivated() != state.equals(OPEN))
                .count();
    }

    public List<String> getBands() {
        return all.stream().map(BankQuestion::band).distinct().sorted().toList();
    }

    /** {@code open}, {@code activated}, or empty for both. */
    public String getState() {
        return asked.text("state") == null ? "" : asked.text("state");
    }

    /** Such as {@code 1-2}, or empty for all. */
    public String getBand() {
        return asked.text("band") == null ? "" : asked.text("band");
    }

    public CompetenceCard getCompetence() {
        return competence;
    }

    public List<Bilingual> getPoints() {
        return points;
    }
}
