package vn.hocvuso.certification;

import java.time.LocalDate;
import java.util.List;
import vn.hocvuso.certification.paper.Facts;

/**
 * What everybody is told of a code that exists.
 *
 * @param printed what the paper must say, without the birth date
 * @param revokedOn null when never revoked; so is the reason
 */
public record Verdict(Status status, Printed printed, LocalDate revokedOn, String reason) {

    /** The facts of the paper that may be shown to anybody who holds its code. */
    public record Printed(
            boolean sample,
            String code,
            String number,
            String name,
            Facts.Issuer issuer,
            Facts.Programme programme,
            List<Facts.Evidence> lines,
            LocalDate issuedOn,
            LocalDate validUntil) {

        static Printed of(Facts facts) {
            return new Printed(
                    facts.sample(),
                    facts.code().grouped(),
                    facts.serial(),
                    facts.holder().name(),
                    facts.issuer(),
                    facts.programme(),
                    facts.criteria(),
                    facts.issuedOn(),
                    facts.validUntil());
        }
    }

    static Verdict of(Certificate certificate, LocalDate today) {
        var revocation = certificate.revocation();
        return new Verdict(
                certificate.status(today),
                Printed.of(certificate.facts()),
                revocation == null ? null : revocation.on(),
                revocation == null ? null : revocation.reason());
    }
}
