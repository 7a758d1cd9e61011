package vn.hocvuso.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import vn.hocvuso.assessment.PracticeItem;
import vn.hocvuso.learning.course.LessonVersion;
import vn.hocvuso.learning.draft.DraftCourse;
import vn.hocvuso.learning.draft.DraftLessonLine;
import vn.hocvuso.learning.draft.DraftSection;
import vn.hocvuso.learning.text.Markdown;
import vn.hocvuso.platform.Caller;

/** A lesson of a draft as its learner will see it. Answers are judged and forgotten. */
@ApplicationScoped
@Transactional
public class DraftPreviews {

    @Inject
    DraftDesk desk;

    @Inject
    DraftShelf shelf;

    @Inject
    MediaKeeper media;

    /**
     * @param slug of the lesson
     * @param item id of the question that was answered, or null
     * @param given the answer, by the numbers shown
     */
    public LessonView lesson(Caller caller, String course, String slug, String item, List<String> given) {
        var lesson = DraftDesk.lesson(desk.read(caller, course), slug);
        var view = shelf.view(course);
        var lines = lines(view.sections());
        int at = lines.stream().map(LessonLine::slug).toList().indexOf(slug);
        return new LessonView(
                card(view.course(), lines),
                lines.get(at),
                parts(caller, course, lesson, item, given),
                lesson.text().address(),
                at == 0 ? null : lines.get(at - 1),
                at == lines.size() - 1 ? null : lines.get(at + 1));
    }

    /** A question that cannot be read is a part that is neither text nor question. */
    private List<LessonPart> parts(
            Caller caller, String course, LessonVersion lesson, String item, List<String> given) {
        var seed = LessonQuestions.seed(lesson.lesson().id(), caller.person());
        var files = media.shown(lesson.of().id());
        var parts = new ArrayList<LessonPart>();
        int slot = 0;
        for (var part :
                new Markdown(DraftMedia.base(course), files).parts(lesson.text().body())) {
            if (part.gift() == null) {
                parts.add(LessonPart.of(part));
            } else {
                slot++;
                parts.add(
                        PracticeItem.problems(part.gift()).isEmpty()
                                ? question(PracticeItem.of(slot, part.gift(), seed), item, given)
                                : LessonPart.text(null));
            }
        }
        return parts;
    }

    private static LessonPart question(PracticeItem question, String item, List<String> given) {
        boolean answered = question.id().equals(item) && question.accepts(given);
        return LessonPart.question(
                question, question.asked(answered ? given : List.of()), answered ? question.judged(given) : null);
    }

    private static List<LessonLine> lines(List<DraftSection> sections) {
        var lines = new ArrayList<LessonLine>();
        for (var section : sections) {
            for (var lesson : section.lessons()) {
                lines.add(line(section.title(), lesson, lines.size() + 1));
            }
        }
        return lines;
    }

    private static LessonLine line(String section, DraftLessonLine lesson, int position) {
        return new LessonLine(
                lesson.slug(),
                position,
                section,
                lesson.title(),
                lesson.minutes(),
                lesson.kind(),
                lesson.completion(),
                lesson.required(),
                lesson.loads(),
                lesson.starts(),
                null,
                null,
                null);
    }

    private static CourseCard card(DraftCourse course, List<LessonLine> lines) {
        return new CourseCard(
                course.code(),
                course.titleVi(),
                course.titleEn(),
                course.summaryVi(),
                course.summaryEn(),
                course.licence(),
                course.audiences(),
                course.openToAll(),
                lines.size(),
                lines.stream().mapToLong(LessonLine::minutes).sum(),
                0,
                lines.size(),
                course.quizTitle() == null ? null : course.code(),
                null,
                null,
                null,
                course.draft(),
                course.draft(),
                null,
                0);
    }
}
