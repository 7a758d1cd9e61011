package vn.hocvuso.skills;

import java.time.LocalDate;
import java.util.Locale;
import vn.hocvuso.kernel.Bilingual;

/**
 * A framework as the list shows it.
 *
 * @param inForce null where it is not known, or there is no such day
 * @param noteVi what a reader should know of it, such as what is unknown; null for nothing
 * @param sureness how sure the source is of the descriptors, in its own words
 */
public record FrameworkCard(
        String code,
        String titleVi,
        String titleEn,
        String legalBasis,
        String issuer,
        LocalDate inForce,
        String sureness,
        String noteVi,
        String noteEn) {

    public String note(Locale locale) {
        return noteVi == null ? null : new Bilingual(noteVi, noteEn).in(locale);
    }

    public String title(Locale locale) {
        return new Bilingual(titleVi, titleEn).in(locale);
    }
}
