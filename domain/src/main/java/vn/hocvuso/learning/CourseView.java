package vn.hocvuso.learning;

import java.util.List;
import java.util.Optional;

/** The page of a course for one caller: its card, its lessons in order, what it teaches. */
public record CourseView(CourseCard card, List<LessonLine> lessons, List<TaughtLine> competences) {

    /** The first lesson not done yet; one that is not required only when nothing else is left. */
    public Optional<LessonLine> next() {
        return lessons.stream()
                .filter(lesson -> !lesson.isDone() && lesson.required())
                .findFirst()
                .or(() -> lessons.stream().filter(lesson -> !lesson.isDone()).findFirst());
    }
}
