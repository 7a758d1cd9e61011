package vn.hocvuso.certification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.kernel.Stored;

/** That a certificate no longer holds, from which day, who said so and why. Everybody may read the reason. */
@Entity
@Table(name = "revocation")
public class Revocation extends Stored {

    static final int SHORTEST_REASON = 10;
    static final int LONGEST_REASON = 500;

    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "certificate_id")
    private Certificate certificate;

    @Column(name = "revoked_on")
    private LocalDate revokedOn;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Column(name = "revoked_by")
    private PersonId revokedBy;

    private String reason;

    protected Revocation() {}

    Revocation(Certificate certificate, String reason, PersonId by, LocalDate on, Instant at) {
        var why = reason == null ? "" : reason.strip();
        RuleBroken.unless(why.length() >= SHORTEST_REASON, "certification.revoke.reason-short", SHORTEST_REASON);
        RuleBroken.unless(why.length() <= LONGEST_REASON, "certification.revoke.reason-long", LONGEST_REASON);
        this.certificate = certificate;
        this.reason = why;
        this.revokedBy = by;
        this.revokedOn = on;
        this.revokedAt = at;
    }

    LocalDate on() {
        return revokedOn;
    }

    String reason() {
        return reason;
    }
}
