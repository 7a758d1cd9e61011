package vn.hocvuso.people;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import vn.hocvuso.kernel.Period;
import vn.hocvuso.kernel.Stored;
import vn.hocvuso.kernel.UnitId;

/** What a unit is called and belongs to, from a day to a day. A unit has at most one state a day. */
@Entity
@Table(name = "unit_state")
public class UnitState extends Stored {

    @Column(name = "unit_id")
    private UnitId unit;

    private String name;

    @Column(name = "short_name")
    private String shortName;

    private String level;

    @Column(name = "parent_id")
    private UnitId parent;

    @Embedded
    private Period valid;

    private String decision;
    private String source;

    protected UnitState() {}

    UnitState(UnitId unit, LocalDate from) {
        this.unit = unit;
        this.valid = Period.from(from);
    }

    UnitState called(String newName, String newShortName, String newLevel) {
        name = newName;
        shortName = newShortName;
        level = newLevel;
        return this;
    }

    UnitState under(UnitId newParent) {
        parent = newParent;
        return this;
    }

    /** Where this is known from: the number of the decision that made it so, and the source that says it. */
    UnitState because(String newDecision, String newSource) {
        decision = newDecision;
        source = newSource;
        return this;
    }

    /** The same from this day on, to its own last day. */
    UnitState since(LocalDate day) {
        var next = new UnitState(unit, day).called(name, shortName, level).under(parent);
        next.valid = Period.between(day, valid.last());
        return next;
    }

    /** Whether it began with this very decision. */
    boolean isBy(Decision changed) {
        return changed.number().equals(decision) && changed.effective().equals(valid.first());
    }

    boolean isCalled(String aName, String aShortName) {
        return name.equals(aName) && shortName.equals(aShortName);
    }

    void end(LocalDate lastDay) {
        valid = valid.until(lastDay);
    }

    boolean beginsBefore(LocalDate day) {
        return valid.first().isBefore(day);
    }

    boolean beginsAfter(LocalDate day) {
        return valid.first().isAfter(day);
    }

    /** Corrects its first day to an earlier one. */
    void beginOn(LocalDate firstDay) {
        valid = Period.between(firstDay, valid.last());
    }

    boolean isOpen() {
        return valid.last() == null;
    }

    String name() {
        return name;
    }

    String level() {
        return level;
    }

    UnitId parent() {
        return parent;
    }

    UnitId unit() {
        return unit;
    }
}
