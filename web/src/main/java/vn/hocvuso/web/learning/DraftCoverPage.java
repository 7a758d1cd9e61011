package vn.hocvuso.web.learning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.hocvuso.learning.DraftOutlines;
import vn.hocvuso.learning.DraftView;
import vn.hocvuso.learning.Drafts;
import vn.hocvuso.learning.draft.Cover;
import vn.hocvuso.people.Audience;
import vn.hocvuso.skills.CompetenceCard;
import vn.hocvuso.skills.FrameworkCard;
import vn.hocvuso.skills.Frameworks;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.faces.NotFound;
import vn.hocvuso.web.faces.Says;
import vn.hocvuso.web.session.Me;
import vn.hocvuso.web.skills.SeenFrameworks;

/** learning/draft-cover.xhtml: what stands on the cover of a draft, and what it teaches. */
@Named
@RequestScoped
public class DraftCoverPage {

    @Inject
    Drafts drafts;

    @Inject
    DraftOutlines outlines;

    @Inject
    Frameworks frameworks;

    @Inject
    SeenFrameworks seen;

    @Inject
    Me me;

    @Inject
    Asked asked;

    @Inject
    Says says;

    private DraftView view;
    private String framework;

    private String titleVi;
    private String titleEn;
    private String summaryVi;
    private String summaryEn;
    private String licence;
    private Audience[] audiences;

    public void load() {
        view = drafts.view(me.caller(), asked.text("course"));
        var course = view.course();
        if (!course.isDraft()) {
            throw new NotFound();
        }
        titleVi = course.titleVi();
        titleEn = course.titleEn();
        summaryVi = course.isIntroduced() ? course.summaryVi() : null;
        summaryEn = course.summaryEn();
        licence = course.licence();
        audiences = course.audience().stream().map(Audience::of).toArray(Audience[]::new);
        framework = asked.text("framework");
        if (framework == null) {
            framework = Stream.concat(
                            view.goals().stream().map(goal -> goal.framework()),
                            getFrameworks().stream().map(FrameworkCard::code))
                    .findFirst()
                    .orElse(null);
        }
    }

    public String save() {
        outlines.cover(
                me.caller(),
                getCode(),
                asked.text("began"),
                new Cover(titleVi, titleEn, summaryVi, summaryEn, licence, Set.of(audiences)));
        says.done("draft.saved");
        return "/learning/draft?faces-redirect=true&course=" + getCode();
    }

    public String getCode() {
        return view.course().code();
    }

    public DraftView getView() {
        return view;
    }

    public List<FrameworkCard> getFrameworks() {
        return seen.cards();
    }

    public List<CompetenceCard> getCompetences() {
        return frameworks.competences(framework);
    }

    public String getFramework() {
        return framework;
    }

    /** The levels a competence may be taught on. */
    public List<Integer> getLevels() {
        return List.of(1, 2, 3, 4, 5, 6, 7, 8);
    }

    public Audience[] getAll() {
        return Audience.values();
    }

    public String getTitleVi() {
        return titleVi;
    }

    public void setTitleVi(String titleVi) {
        this.titleVi = titleVi;
    }

    public String getTitleEn() {
        return titleEn;
    }

    public void setTitleEn(String titleEn) {
        this.titleEn = titleEn;
    }

    public String getSummaryVi() {
        return summaryVi;
    }

    public void setSummaryVi(String summaryVi) {
        this.summaryVi = summaryVi;
    }

    public String getSummaryEn() {
        return summaryEn;
    }

    public void setSummaryEn(String summaryEn) {
        this.summaryEn = summaryEn;
    }

    public String getLicence() {
        return licence;
    }

    public void setLicence(String licence) {
        this.licence = licence;
    }

    public Audience[] getAudiences() {
        return audiences;
    }

    public void setAudiences(Audience[] audiences) {
        this.audiences = audiences;
    }
}
