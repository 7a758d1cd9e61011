package vn.hocvuso.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.Stored;

/** That a person's data was erased: a record of facts that names nobody. */
@Entity
@Table(name = "erasure")
public class Erasure extends Stored {

    @Column(name = "person_id")
    private PersonId person;

    @Column(name = "erased_on")
    private LocalDate erasedOn;

    @Column(name = "erased_by")
    private PersonId erasedBy;

    private String decision;
    private String reason;

    protected Erasure() {}

    Erasure(PersonId person, LocalDate erasedOn, PersonId erasedBy, ErasureOrder order) {
        this.person = person;
        this.erasedOn = erasedOn;
        this.erasedBy = erasedBy;
        this.decision = order.decision();
        this.reason = order.reason();
    }
}
