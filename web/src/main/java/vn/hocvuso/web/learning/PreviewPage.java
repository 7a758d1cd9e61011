package vn.hocvuso.web.learning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocvuso.learning.DraftPreviews;
import vn.hocvuso.learning.LessonPart;
import vn.hocvuso.learning.LessonView;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.session.Me;

/** learning/preview.xhtml: a lesson of a draft as its learner will see it; answers are judged and forgotten. */
@Named
@RequestScoped
public class PreviewPage {

    @Inject
    DraftPreviews previews;

    @Inject
    Me me;

    @Inject
    Asked asked;

    private String course;
    private String lesson;
    private LessonView view;

    public void load() {
        course = asked.text("course");
        lesson = asked.text("lesson");
        var given = asked.text("slot") == null ? List.<String>of() : asked.texts("q" + asked.number("slot"));
        view = previews.lesson(me.caller(), course, lesson, asked.text("item"), given);
    }

    public boolean isPractised() {
        return view.parts().stream().anyMatch(LessonPart::isQuestion);
    }

    public boolean settled(LessonPart part) {
        return part.tried() != null && part.tried().isRight();
    }

    /** Whether it is a question that cannot be read. */
    public boolean broken(LessonPart part) {
        return !part.isQuestion() && part.html() == null;
    }

    /** Where it is learned, when that is an address of the web; null otherwise. */
    public String getAddress() {
        var address = view.address();
        return address != null && address.matches("https?://\\S+") ? address : null;
    }

    public String getCourse() {
        return course;
    }

    public String getLesson() {
        return lesson;
    }

    public LessonView getView() {
        return view;
    }
}
