package vn.hocvuso.learning;

import java.time.LocalDate;
import vn.hocvuso.kernel.PersonId;

/**
 * Fired inside the transaction that completes a course, once for a person and a course.
 *
 * @param course code of the course
 * @param on the day the last thing it asks for was done
 */
public record CourseCompleted(PersonId person, String course, LocalDate on) {}
