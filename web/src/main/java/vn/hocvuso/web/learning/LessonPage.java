package vn.hocvuso.web.learning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hocvuso.learning.Courses;
import vn.hocvuso.learning.Enrolments;
import vn.hocvuso.learning.LessonLine;
import vn.hocvuso.learning.LessonView;
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
    Me me;

    @Inject
    Says says;

    @Inject
    Asked asked;

    private String course;
    private String slug;
    private LessonView view;

    public void load() {
        course = asked.text("course");
        slug = asked.text("slug");
        view = courses.lesson(me.caller(), course, slug).orElseThrow(NotFound::new);
    }

    /** Marks the lesson as read and goes on: to the next lesson, or back to the course after the last. */
    public String read() {
        enrolments.read(me.caller(), course, slug);
        if (view.next() != null) {
            return address(view.next());
        }
        says.done("learning.read-to-the-end");
        return "/learning/course?faces-redirect=true&code=" + course;
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
