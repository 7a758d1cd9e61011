package vn.hocvuso.learning;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The page of a course for one caller: its card, its lessons in order, what it teaches. */
public record CourseView(CourseCard card, List<LessonLine> lessons, List<TaughtLine> competences) {

    /**
     * The lesson to go on with: the first that is required and not done; one that waits for somebody else only when
     * nothing else is to be done of these, and one that is not required only when nothing is left.
     */
    public Optional<LessonLine> next() {
        return first(lesson -> lesson.required() && !lesson.isWaiting())
                .or(() -> first(LessonLine::required))
                .or(() -> first(lesson -> !lesson.isWaiting()))
                .or(() -> first(lesson -> true));
    }

    private Optional<LessonLine> first(Predicate<LessonLine> which) {
        return lessons.stream().filter(lesson -> !lesson.isDone()).filter(which).findFirst();
    }
}
