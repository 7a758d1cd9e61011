package vn.hocvuso.reporting;

import java.time.LocalDate;
import vn.hocvuso.kernel.UnitId;

/**
 * A plan as pages show it.
 *
 * @param documentNo number of the document, or null where the plan left it blank
 * @param dated day of the document in its own words, or null
 */
public record PlanCard(
        String code,
        UnitId unit,
        String unitCode,
        String unitName,
        String title,
        String documentNo,
        String dated,
        LocalDate from,
        LocalDate to,
        String legalBases,
        String reportsTo,
        String source,
        String note) {}
