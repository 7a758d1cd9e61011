package vn.hocvuso.skills;

import java.time.LocalDate;
import java.util.Locale;
import vn.hocvuso.kernel.Bilingual;

/**
 * A framework as the list shows it.
 *
 * @param sureness how sure the source is of the descriptors, in its own words
 */
public record FrameworkCard(
        String code,
        String titleVi,
        String titleEn,
        String legalBasis,
        String issuer,
        LocalDate inForce,
        String sureness) {

    public String title(Locale locale) {
        return new Bilingual(titleVi, titleEn).in(locale);
    }
}
