package vn.hocvuso.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocvuso.assessment.AssessmentCard;
import vn.hocvuso.assessment.Assessments;
import vn.hocvuso.assessment.RoomLine;
import vn.hocvuso.assessment.SittingRooms;
import vn.hocvuso.web.faces.Language;
import vn.hocvuso.web.session.Me;

/** assessment/assessments.xhtml: the tests that belong to no course, and how the reader stands with each. */
@Named
@RequestScoped
public class AssessmentsPage {

    @Inject
    Assessments assessments;

    @Inject
    SittingRooms rooms;

    @Inject
    Me me;

    @Inject
    Language language;

    private List<AssessmentCard> all;
    private List<RoomLine> sittings;

    public void load() {
        all = assessments.all(me.caller());
        sittings = rooms.mine(me.caller());
    }

    /** The sittings the reader takes part in, what is to come first. */
    public List<RoomLine> getSittings() {
        return sittings;
    }

    public List<AssessmentCard> getAll() {
        return all;
    }

    /** What came of the last try, in one sentence; empty when there was none. */
    public String last(AssessmentCard card) {
        if (card.lastAt() == null) {
            return "";
        }
        var key = card.isJudged() ? card.passed() ? "passed" : "not-passed" : "done";
        return language.words().of("assessment.all.last." + key, card.points(), card.ofPoints(), card.lastAt());
    }
}
