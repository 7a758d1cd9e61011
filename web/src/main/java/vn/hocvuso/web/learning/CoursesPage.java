package vn.hocvuso.web.learning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import vn.hocvuso.learning.CourseCard;
import vn.hocvuso.learning.CourseQuestion;
import vn.hocvuso.learning.Courses;
import vn.hocvuso.learning.TaughtLine;
import vn.hocvuso.people.Audience;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.session.Me;

/** learning/courses.xhtml: what there is to learn, for everybody, to be searched; how far one is, for whoever signed in. */
@Named
@RequestScoped
public class CoursesPage {

    /** The framework courses are chosen by. */
    private static final String FRAMEWORK = "tt02-2025";

    @Inject
    Courses courses;

    @Inject
    Asked asked;

    @Inject
    Me me;

    private CourseQuestion question;
    private List<CourseCard> cards;

    public void load() {
        question = new CourseQuestion(
                asked.text("words"), asked.text("audience"), FRAMEWORK, asked.text("competence"), minutes());
        cards = question.isNarrowed() ? courses.find(me.caller(), question) : courses.cards(me.caller());
    }

    private int minutes() {
        var typed = asked.text("minutes");
        return typed != null && typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : 0;
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

    public int getCount() {
        return cards.size();
    }

    public CourseQuestion getQuestion() {
        return question;
    }

    /** The lengths one can ask for, in minutes. */
    public List<Integer> getLengths() {
        return List.of(30, 45, 60);
    }

    public List<String> getAudiences() {
        return Arrays.stream(Audience.values()).map(Audience::code).toList();
    }

    public List<TaughtLine> getCompetences() {
        return courses.taught(FRAMEWORK);
    }
}
