package vn.hocvuso.learning;

/**
 * A lesson to read.
 *
 * @param course the course it stands in, with what the caller has done of it
 * @param html safe HTML; its headings begin at h2
 * @param previous the lesson before, or null
 * @param next the lesson after, or null
 */
public record LessonView(CourseCard course, LessonLine lesson, String html, LessonLine previous, LessonLine next) {}
