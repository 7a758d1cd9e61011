package vn.hocvuso.learning.draft;

import java.util.Set;
import vn.hocvuso.people.Audience;

/**
 * What stands on the cover of a course.
 *
 * @param titleEn null where nobody wrote one
 * @param summaryEn null where nobody wrote one
 * @param licence such as {@code CC BY 4.0}; null when none is named
 */
public record Cover(
        String titleVi, String titleEn, String summaryVi, String summaryEn, String licence, Set<Audience> audiences) {}
