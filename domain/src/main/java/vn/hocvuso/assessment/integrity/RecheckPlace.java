package vn.hocvuso.assessment.integrity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import vn.hocvuso.kernel.Stored;

/** Somebody who was drawn to be looked at a second time. */
@Entity
@Table(name = "recheck_place")
public class RecheckPlace extends Stored {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "recheck_id")
    private Recheck recheck;

    private int number;

    @Column(name = "attempt_id")
    private long attempt;

    protected RecheckPlace() {}

    /** @param number in the order drawn, from 1 */
    public RecheckPlace(Recheck recheck, int number, long attempt) {
        this.recheck = recheck;
        this.number = number;
        this.attempt = attempt;
    }

    public Recheck recheck() {
        return recheck;
    }

    /** Number of the attempt. */
    public long attempt() {
        return attempt;
    }
}
