package vn.hocvuso.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import vn.hocvuso.kernel.Stored;
import vn.hocvuso.kernel.UnitId;

/** A unit a change touched: there before it ({@code from}), come of it ({@code to}), or gone along ({@code along}). */
@Entity
@Table(name = "reorganised_unit")
public class ReorganisedUnit extends Stored {

    static final String FROM = "from";
    static final String TO = "to";
    static final String ALONG = "along";

    @Column(name = "reorganisation_id")
    private long reorganisation;

    @Column(name = "unit_id")
    private UnitId unit;

    private String part;
    private int position;

    protected ReorganisedUnit() {}

    ReorganisedUnit(Reorganisation reorganisation, UnitId unit, String part, int position) {
        this.reorganisation = reorganisation.id();
        this.unit = unit;
        this.part = part;
        this.position = position;
    }
}
