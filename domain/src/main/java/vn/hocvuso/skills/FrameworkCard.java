package vn.hocvuso.skills;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import vn.hocvuso.kernel.Bilingual;
import vn.hocvuso.kernel.UnitId;

/**
 * A framework as the list shows it.
 *
 * @param inForce null where it is not known, or there is no such day
 * @param noteVi what a reader should know of it, such as what is unknown; null for nothing
 * @param unit whose own it is; null for one of the product
 * @param withdrawnAt null while it may be chosen
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
        String noteEn,
        String family,
        int edition,
        UnitId unit,
        Instant withdrawnAt) {

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    /** Whether readers need to be told which edition it is: a unit's own begins with the first. */
    public boolean isNumbered() {
        return unit != null || edition > 1;
    }

    public String note(Locale locale) {
        return noteVi == null ? null : new Bilingual(noteVi, noteEn).in(locale);
    }

    public String title(Locale locale) {
        return new Bilingual(titleVi, titleEn).in(locale);
    }
}
