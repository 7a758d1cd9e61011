package vn.hocvuso.web.learning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocvuso.learning.DraftView;
import vn.hocvuso.learning.Drafts;
import vn.hocvuso.learning.draft.Finding;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.session.Me;

/** learning/draft-check.xhtml: what is missing before a draft can be published, the button, and the versions there are. */
@Named
@RequestScoped
public class DraftCheckPage {

    @Inject
    Drafts drafts;

    @Inject
    Me me;

    @Inject
    Asked asked;

    private DraftView view;
    private List<Finding> findings;

    public void load() {
        view = drafts.view(me.caller(), asked.text("course"));
        findings = view.course().isDraft() ? drafts.findings(me.caller(), getCode()) : List.of();
    }

    /** Where a finding is mended. */
    public String address(Finding finding) {
        return switch (finding.place()) {
            case "lesson" -> "/learning/draft-lesson?course=" + getCode() + "&lesson=" + finding.lesson();
            case "cover" -> "/learning/draft-cover?course=" + getCode();
            case "goals" -> "/learning/draft-cover?course=" + getCode() + "#goals";
            case "quiz" -> "/learning/draft-quiz?course=" + getCode();
            default -> "/learning/draft?course=" + getCode();
        };
    }

    public String getCode() {
        return view.course().code();
    }

    public DraftView getView() {
        return view;
    }

    public List<Finding> getFindings() {
        return findings;
    }
}
