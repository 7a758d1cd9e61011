package vn.hocvuso.web.learning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.learning.Courses;
import vn.hocvuso.learning.Enrolments;
import vn.hocvuso.learning.HandInView;
import vn.hocvuso.learning.HandIns;
import vn.hocvuso.learning.LessonLine;
import vn.hocvuso.learning.LessonPart;
import vn.hocvuso.learning.LessonView;
import vn.hocvuso.learning.confirm.PointState;
import vn.hocvuso.learning.text.Point;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.faces.NotFound;
import vn.hocvuso.web.faces.Says;
import vn.hocvuso.web.session.Me;

/** learning/lesson.xhtml: one lesson to read, and the button that says it is read. */
@Named
@RequestScoped
public class LessonPage {

    @Inject
    Courses courses;

    @Inject
    Enrolments enrolments;

    @Inject
    HandIns handIns;

    @Inject
    Progress progress;

    @Inject
    Me me;

    @Inject
    Says says;

    @Inject
    Asked asked;

    private String course;
    private String slug;
    private String again;
    private LessonView view;
    private HandInView handIn;

    public void load() {
        course = asked.text("course");
        slug = asked.text("slug");
        again = asked.text("again");
        view = courses.lesson(me.caller(), course, slug).orElseThrow(NotFound::new);
        enrolments.opened(me.caller(), course, slug);
        if (isConfirmed() || view.parts().stream().anyMatch(LessonPart::isChecklist)) {
            handIn = handIns.mine(me.caller(), course, slug);
        }
    }

    /** What to do here, in one sentence. */
    public String getSays() {
        return progress.says(view, handIn);
    }

    /** Whether somebody else confirms it. */
    public boolean isConfirmed() {
        return isChecklist() || isEvidence();
    }

    public boolean isChecklist() {
        return "checklist".equals(view.lesson().completion());
    }

    public boolean isEvidence() {
        return "evidence".equals(view.lesson().completion());
    }

    /** How a point of a checklist stands: open, ticked, waiting, returned or confirmed. */
    public String state(Point point) {
        return handIn.states()
                .getOrDefault(point.item(), PointState.OPEN)
                .name()
                .toLowerCase(Locale.ROOT);
    }

    /** Why a point went back; null where it did not. */
    public String said(Point point) {
        return "returned".equals(state(point)) ? handIn.said().get(point.item()) : null;
    }

    /** How many points are ticked and not handed over yet. */
    public long getTicked() {
        return handIn.count(PointState.TICKED);
    }

    /** What waits for somebody else, or null. */
    public HandInView.Past getWaiting() {
        return handIn.waiting().orElse(null);
    }

    public HandInView getHandIn() {
        return handIn;
    }

    /** Marks the lesson as read and goes on: to the next lesson, or back to the course after the last. */
    public String read() {
        try {
            enrolments.read(me.caller(), course, slug);
        } catch (RuleBroken rule) {
            says.refused(rule);
            return "/learning/lesson?faces-redirect=true&course=" + course + "&slug=" + slug;
        }
        if (view.next() != null) {
            return address(view.next());
        }
        says.done("learning.read-to-the-end");
        return "/learning/course?faces-redirect=true&code=" + course;
    }

    /** Whether there is anything to practise in it. */
    public boolean isPractised() {
        return view.parts().stream().anyMatch(LessonPart::isQuestion);
    }

    /** Whether a question is shown with what is right, and not to be answered. */
    public boolean settled(LessonPart part) {
        return part.tried() != null && part.tried().isRight() && !part.item().equals(again);
    }

    /** Whether pressing the button at the end is what makes the lesson done. */
    public boolean isReadable() {
        var rule = view.lesson().completion();
        return view.lesson().isDone() || "read".equals(rule) || "practice".equals(rule);
    }

    private String address(LessonLine lesson) {
        return "/learning/lesson?faces-redirect=true&course=" + course + "&slug=" + lesson.slug();
    }

    public String getCourse() {
        return course;
    }

    public String getSlug() {
        return slug;
    }

    public LessonView getView() {
        return view;
    }
}
