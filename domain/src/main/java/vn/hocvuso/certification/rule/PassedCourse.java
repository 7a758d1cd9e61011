package vn.hocvuso.certification.rule;

import vn.hocvuso.kernel.Bilingual;

/**
 * Met on the day the person completed a course: every lesson read and its quiz passed.
 *
 * @param course the code of the course
 */
public record PassedCourse(String id, Bilingual text, String course) implements Criterion {}
