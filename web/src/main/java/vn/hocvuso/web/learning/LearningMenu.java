package vn.hocvuso.web.learning;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.web.faces.MenuEntry;
import vn.hocvuso.web.faces.MenuOffer;

/** The courses, for everybody. */
@ApplicationScoped
class LearningMenu implements MenuOffer {

    private static final MenuEntry COURSES = new MenuEntry(
            10,
            "learning.menu",
            "/learning/courses",
            "/learning/course",
            "/learning/lesson",
            "/learning/share",
            "/learning/coverage",
            "/assessment/quiz",
            "/assessment/attempt",
            "/assessment/submit",
            "/assessment/review");

    @Override
    public List<MenuEntry> to(Caller caller) {
        return List.of(COURSES);
    }
}
