package vn.hocvuso.certification.rule;

import java.time.LocalDate;
import java.util.List;
import vn.hocvuso.kernel.Bilingual;

/**
 * A programme as its file tells it.
 *
 * @param code names the programme for good
 * @param version as its author counts
 * @param issuedBy who may issue it, in words
 * @param legalBasis what it rests on
 * @param source where the rule was taken from; null when it is the author's own
 * @param unknown what is not known yet and therefore left open; null when nothing is
 * @param framework code of the framework of skills it judges by; null for none
 * @param validMonths how long a confirmation holds; null for ever
 * @param criteria at least one
 */
public record Definition(
        String code,
        Kind kind,
        Bilingual title,
        String version,
        String issuedBy,
        Bilingual legalBasis,
        String source,
        Bilingual unknown,
        String framework,
        Integer validMonths,
        List<Criterion> criteria) {

    public Definition {
        criteria = List.copyOf(criteria);
        if (criteria.isEmpty()) {
            throw new IllegalArgumentException("a programme without criteria confirms nothing");
        }
    }

    /** The last day a confirmation issued on this day holds; null for ever. */
    public LocalDate validUntil(LocalDate issuedOn) {
        return validMonths == null ? null : issuedOn.plusMonths(validMonths).minusDays(1);
    }
}
