package vn.hocvuso.learning.confirm;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import vn.hocvuso.kernel.Stored;

/** One point of a hand-in, judged once. */
@Entity
@Table(name = "hand_in_point")
public class HandInPoint extends Stored {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "hand_in_id")
    private HandIn of;

    private int position;
    private String item;
    private Boolean confirmed;
    private String said;

    protected HandInPoint() {}

    HandInPoint(HandIn of, int position, String item) {
        this.of = of;
        this.position = position;
        this.item = item;
    }

    void judge(Verdict verdict) {
        confirmed = verdict.confirmed();
        said = verdict.said();
    }

    public String item() {
        return item;
    }

    boolean isConfirmed() {
        return Boolean.TRUE.equals(confirmed);
    }
}
