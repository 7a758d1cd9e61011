/**
 * Courses and lessons, who takes which, what has been read, and when a course is complete: all its lessons read and its
 * test passed.
 *
 * <p>A lesson is done by the rule of its version: read, practised, its checklist or its evidence confirmed by somebody else
 * ({@code HandIns}, {@code Confirmations}). How people come along is read from what happened ({@code StuckLearners}).
 *
 * <p>Rule of the place: it hears of tests by {@link vn.hocvuso.assessment.AttemptGraded} and says {@link
 * vn.hocvuso.learning.CourseCompleted}; of certificates it knows nothing.
 */
package vn.hocvuso.learning;
