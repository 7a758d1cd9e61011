package vn.hocvuso.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.Stored;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.people.sheet.SheetReading;

/** A staff list that somebody uploaded for a unit: first a preview, then, once, accepted. */
@Entity
@Table(name = "roster_import")
public class RosterImport extends Stored {

    @Column(name = "unit_id")
    private UnitId unit;

    @Column(name = "uploaded_by")
    private PersonId uploadedBy;

    @Column(name = "uploaded_at")
    private Instant uploadedAt;

    private String sheet;
    private Texts headings;
    private Texts unused;

    @Column(name = "other_sheets")
    private Texts otherSheets;

    @Column(name = "empty_rows")
    private int emptyRows;

    @Column(name = "file_id")
    private Long file;

    @Column(name = "accepted_at")
    private Instant acceptedAt;

    protected RosterImport() {}

    RosterImport(UnitId unit, PersonId uploadedBy, Instant uploadedAt, SheetReading reading) {
        this.unit = unit;
        this.uploadedBy = uploadedBy;
        this.uploadedAt = uploadedAt;
        this.sheet = reading.sheet();
        this.headings = new Texts(reading.headings());
        this.unused = new Texts(reading.unused());
        this.otherSheets = new Texts(reading.otherSheets());
        this.emptyRows = reading.emptyRows();
    }

    /** The uploaded list itself, by its number among the files. */
    void keep(long original) {
        file = original;
    }

    Long file() {
        return file;
    }

    void accept(Instant at) {
        acceptedAt = at;
    }

    boolean isAccepted() {
        return acceptedAt != null;
    }

    boolean isOf(PersonId person) {
        return uploadedBy.equals(person);
    }

    UnitId unit() {
        return unit;
    }

    Texts headings() {
        return headings;
    }

    RosterPreview preview(List<RosterRow> rows) {
        return new RosterPreview(
                id(),
                unit,
                uploadedAt,
                acceptedAt,
                file,
                sheet,
                unused.all(),
                otherSheets.all(),
                emptyRows,
                rows.stream().map(RosterRow::line).toList());
    }
}
