package vn.hocvuso.assessment.integrity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.kernel.Stored;

/** Whether a second look agreed with the test. It is never changed, only followed by another. */
@Entity
@Table(name = "recheck_verdict")
public class RecheckVerdict extends Stored {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "place_id")
    private RecheckPlace place;

    private boolean agrees;

    private String remark;

    @Column(name = "checked_by")
    private PersonId by;

    @Column(name = "checked_at")
    private Instant at;

    protected RecheckVerdict() {}

    /**
     * @param remark may be empty where it agrees
     * @throws RuleBroken {@code integrity.remark}, {@code recheck.why} where it does not agree and nothing is said
     */
    public RecheckVerdict(RecheckPlace place, boolean agrees, String remark, PersonId by, Instant now) {
        this.place = place;
        this.agrees = agrees;
        this.remark = Remark.of(remark);
        this.by = by;
        this.at = now;
        RuleBroken.unless(agrees || this.remark != null, "recheck.why");
    }
}
