package vn.hocvuso.web.learning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hocvuso.learning.CourseView;
import vn.hocvuso.learning.Courses;
import vn.hocvuso.learning.Enrolments;
import vn.hocvuso.learning.LessonLine;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.faces.NotFound;
import vn.hocvuso.web.session.Me;

/** learning/course.xhtml: one course, what is done of it, and the one button that goes on. */
@Named
@RequestScoped
public class CoursePage {

    @Inject
    Courses courses;

    @Inject
    Enrolments enrolments;

    @Inject
    Progress progress;

    @Inject
    Me me;

    @Inject
    Asked asked;

    private String code;
    private CourseView view;

    public void load() {
        code = asked.text("code");
        view = courses.course(me.caller(), code).orElseThrow(NotFound::new);
    }

    /** Takes a place and opens the first lesson that is not read yet. */
    public String enrol() {
        enrolments.enrol(me.caller(), code);
        return view.next().map(this::lesson).orElse("/learning/course?faces-redirect=true&code=" + code);
    }

    /** Goes on in the newest version. */
    public String goOver() {
        enrolments.goOver(me.caller(), code);
        return "/learning/course?faces-redirect=true&code=" + code;
    }

    /** Whether the heading of a section stands above this lesson. */
    public boolean beginsSection(LessonLine lesson) {
        if (lesson.section() == null) {
            return false;
        }
        return lesson.position() == 1
                || !lesson.section()
                        .equals(view.lessons().get((int) lesson.position() - 2).section());
    }

    private String lesson(LessonLine lesson) {
        return "/learning/lesson?faces-redirect=true&course=" + code + "&slug=" + lesson.slug();
    }

    /** What to do next, in one sentence. */
    public String getSays() {
        return progress.says(view);
    }

    /** Whether the next step is to take a place: the one step that changes something, and so needs a form. */
    public boolean isToEnrol() {
        return !me.caller().isVisitor() && !view.card().isBegun() && view.card().openToAll();
    }

    /** The words of the button that leads on; null when there is nothing left to do. */
    public String getLabel() {
        return isToEnrol() ? null : progress.label(view.card());
    }

    public String getHref() {
        return isToEnrol()
                ? null
                : progress.address(
                        view.card(), view.next().map(LessonLine::slug).orElse(null));
    }

    /** About how many minutes the reader was at it; 0 for nothing worth a word. */
    public long getMinutes() {
        return courses.minutes(me.caller(), code);
    }

    public String getCode() {
        return code;
    }

    public CourseView getView() {
        return view;
    }
}
