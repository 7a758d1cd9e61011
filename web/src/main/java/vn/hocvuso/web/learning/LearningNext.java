package vn.hocvuso.web.learning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.learning.CourseCard;
import vn.hocvuso.learning.Courses;
import vn.hocvuso.learning.LessonLine;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.web.faces.Language;
import vn.hocvuso.web.faces.NextOffer;
import vn.hocvuso.web.faces.NextStep;

/** The course somebody is in the middle of, or the first one not begun. */
@RequestScoped
class LearningNext implements NextOffer {

    private static final int ORDER = 40;

    @Inject
    Courses courses;

    @Inject
    Progress progress;

    @Inject
    Language language;

    @Override
    public List<NextStep> to(Caller caller) {
        return caller.isVisitor()
                ? List.of()
                : open(courses.cards(caller)).map(card -> step(caller, card)).stream()
                        .toList();
    }

    /** Begun with something to do, begun and waiting for somebody else, not begun: the first of these. */
    private static Optional<CourseCard> open(List<CourseCard> cards) {
        return cards.stream()
                .filter(card -> !card.isCompleted())
                .min(Comparator.comparing((CourseCard card) -> !card.isBegun())
                        .thenComparing(card -> card.toDo() == 0 && !card.isQuizOpen()));
    }

    private NextStep step(Caller caller, CourseCard card) {
        var view = card.isBegun() && card.left() > 0
                ? courses.course(caller, card.code()).orElse(null)
                : null;
        var sentence = view == null ? progress.says(card) : progress.says(view);
        var next = view == null ? null : view.next().map(LessonLine::slug).orElse(null);
        var says = language.words().of("learning.next.of-course", card.title(language.getLocale()), sentence);
        return new NextStep(ORDER, says, progress.label(card), progress.address(card, next));
    }
}
