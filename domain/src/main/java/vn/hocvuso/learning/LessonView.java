package vn.hocvuso.learning;

import java.util.List;

/**
 * A lesson to read.
 *
 * @param course the course it stands in, with what the caller has done of it
 * @param parts text and questions from top to bottom
 * @param address of the course elsewhere, for a lesson that is done there; else null
 * @param previous the lesson before, or null
 * @param next the lesson after, or null
 */
public record LessonView(
        CourseCard course,
        LessonLine lesson,
        List<LessonPart> parts,
        String address,
        LessonLine previous,
        LessonLine next) {

    /** The lesson read aloud; empty when nobody recorded it. */
    public List<LessonPart> recording() {
        return parts.stream().filter(LessonPart::recording).toList();
    }

    /** Questions that were not answered rightly the last time they were tried. */
    public long open() {
        return parts.stream()
                .filter(LessonPart::isQuestion)
                .filter(part -> part.tried() == null || !part.tried().isRight())
                .count();
    }
}
