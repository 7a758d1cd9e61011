package vn.hocvuso.reporting;

import java.time.LocalDate;
import vn.hocvuso.kernel.UnitId;

/**
 * A plan as pages show it.
 *
 * @param documentNo number of the document, or null where the plan left it blank
 * @param dated day of the document in its own words, or null
 * @param closedOn the first day its unit was closed, null while it is open
 * @param heir the name of the unit that answers for a closed one
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
        String note,
        LocalDate closedOn,
        String heir) {}
