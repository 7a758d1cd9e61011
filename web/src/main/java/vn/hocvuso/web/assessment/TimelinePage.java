package vn.hocvuso.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hocvuso.assessment.Timeline;
import vn.hocvuso.assessment.Timelines;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.faces.Language;
import vn.hocvuso.web.session.Me;

/** assessment/timeline.xhtml: what happened to an attempt, line by line. */
@Named
@RequestScoped
public class TimelinePage {

    @Inject
    Timelines timelines;

    @Inject
    Me me;

    @Inject
    Asked asked;

    @Inject
    Language language;

    @Inject
    SittingWords sittingWords;

    private Timeline timeline;

    public void load() {
        timeline = timelines.of(me.caller(), asked.number("id"));
    }

    /** Such as "Nhận câu trả lời câu 3". */
    public String what(Timeline.Line line) {
        var words = language.words();
        var key = "sittings.timeline." + line.what();
        return switch (line.what()) {
            case "begun" -> line.end() == null ? words.of(key + ".only") : words.of(key, words.second(line.end()));
            case "answered" -> words.of(key, line.slot());
            case "extended" -> words.of(key, line.minutes());
            case "graded" -> words.of(key, line.points(), line.ofPoints());
            default -> words.of(key);
        };
    }

    /** Of an answer, its count and how long after the one before; of what somebody else did, who; else empty. */
    public String more(Timeline.Line line) {
        var words = language.words();
        if (line.after() != null) {
            return words.of("sittings.timeline.count", line.seq(), sittingWords.lasting(line.after()));
        }
        return line.by() == null ? "" : words.of("sittings.timeline.by", line.by());
    }

    public Timeline getTimeline() {
        return timeline;
    }
}
