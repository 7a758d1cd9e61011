/**
 * Courses and lessons, who takes which, what has been read, and when a course is complete: all its lessons read and its
 * test passed.
 *
 * <p>Rule of the place: it hears of tests by {@link vn.hocvuso.assessment.AttemptGraded} and says {@link
 * vn.hocvuso.learning.CourseCompleted}; of certificates it knows nothing.
 */
package vn.hocvuso.learning;
