package vn.hocvuso.learning.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import vn.hocvuso.kernel.Bilingual;
import vn.hocvuso.kernel.UnitId;

/**
 * A programme as it is asked at a unit.
 *
 * @param audience name of the saved audience, or null
 * @param groups codes with commas
 */
public record AssignedLine(
        long id,
        UnitId unit,
        String unitName,
        String programme,
        String titleVi,
        String titleEn,
        String audience,
        String groups,
        LocalDate startsOn,
        LocalDate deadline,
        LocalDate endedOn) {

    public String title(Locale locale) {
        return new Bilingual(titleVi, titleEn).in(locale);
    }

    public List<String> codes() {
        return List.of(groups.split(","));
    }

    public boolean isEnded() {
        return endedOn != null;
    }
}
