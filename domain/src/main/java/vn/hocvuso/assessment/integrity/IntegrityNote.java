package vn.hocvuso.assessment.integrity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.kernel.Stored;

/** That somebody looked at what stood out, and what they say of it. It is never changed, only followed by another. */
@Entity
@Table(name = "integrity_note")
public class IntegrityNote extends Stored {

    @Column(name = "sitting_id")
    private long sitting;

    private String kind;

    @Column(name = "attempt_id")
    private long attempt;

    @Column(name = "other_id")
    private Long other;

    private String remark;

    @Column(name = "noted_by")
    private PersonId by;

    @Column(name = "noted_at")
    private Instant at;

    protected IntegrityNote() {}

    /**
     * @param remark may be empty
     * @throws RuleBroken {@code integrity.remark}
     */
    public IntegrityNote(long sitting, Finding of, String remark, PersonId by, Instant now) {
        this.sitting = sitting;
        this.kind = of.kind().code();
        this.attempt = of.attempt();
        this.other = of.other();
        this.remark = Remark.of(remark);
        this.by = by;
        this.at = now;
    }
}
