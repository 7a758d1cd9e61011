package vn.hocvuso.web.learning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocvuso.learning.CourseCard;
import vn.hocvuso.learning.Courses;
import vn.hocvuso.web.session.Me;

/** learning/courses.xhtml: what there is to learn, for everybody; how far one is, for whoever signed in. */
@Named
@RequestScoped
public class CoursesPage {

    @Inject
    Courses courses;

    @Inject
    Me me;

    private List<CourseCard> cards;

    public void load() {
        cards = courses.cards(me.caller());
    }

    /** Courses begun and not completed, first of all. */
    public List<CourseCard> getBegun() {
        return cards.stream()
                .filter(card -> card.isBegun() && !card.isCompleted())
                .toList();
    }

    public List<CourseCard> getOpen() {
        return cards.stream().filter(card -> !card.isBegun()).toList();
    }

    public List<CourseCard> getCompleted() {
        return cards.stream().filter(CourseCard::isCompleted).toList();
    }

    public boolean isNone() {
        return cards.isEmpty();
    }
}
