package vn.hocvuso.kernel;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;

/** The row an entity lives in: its number, and the version that guards it against lost updates. */
@MappedSuperclass
public abstract class Stored {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "id_seq")
    @SequenceGenerator(name = "id_seq", sequenceName = "id_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    /** The number of the row; null until it is stored. */
    public Long id() {
        return id;
    }
}
