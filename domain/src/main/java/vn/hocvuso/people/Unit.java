package vn.hocvuso.people;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import vn.hocvuso.kernel.Stored;
import vn.hocvuso.kernel.UnitId;

/** A place in the organisation, for life. What it is called and belongs to stands in its {@link UnitState}s. */
@Entity
@Table(name = "unit")
public class Unit extends Stored {

    private String code;
    private String register;

    protected Unit() {}

    Unit(String code) {
        this.code = code;
    }

    /** Sets the name of its register of certificates; null where it issues none. */
    void keep(String newRegister) {
        register = newRegister;
    }

    UnitId unitId() {
        return new UnitId(id());
    }

    String code() {
        return code;
    }
}
