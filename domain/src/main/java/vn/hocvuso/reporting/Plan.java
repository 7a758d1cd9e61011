package vn.hocvuso.reporting;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.kernel.Stored;
import vn.hocvuso.kernel.UnitId;

/** A unit's plan for the movement: a document, a period, and the targets it set. */
@Entity
@Table(name = "plan")
public class Plan extends Stored {

    private String code;

    @Column(name = "unit_id")
    private UnitId unit;

    private String title;

    @Column(name = "document_no")
    private String documentNo;

    private String dated;

    @Column(name = "period_from")
    private LocalDate from;

    @Column(name = "period_to")
    private LocalDate to;

    @Column(name = "legal_bases")
    private String legalBases;

    @Column(name = "reports_to")
    private String reportsTo;

    private String source;
    private String note;
    private String digest;

    @OneToMany(mappedBy = "plan", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<Target> targets = new ArrayList<>();

    protected Plan() {}

    Plan(String code, UnitId unit, String title) {
        this.code = code;
        this.unit = unit;
        this.title = title;
    }

    void dated(String documentNumber, String day) {
        documentNo = documentNumber;
        dated = day;
    }

    /** Either day may be open; a plan that ends before it begins is refused. */
    void runs(LocalDate first, LocalDate last) {
        RuleBroken.unless(first == null || last == null || !last.isBefore(first), "period.backwards");
        from = first;
        to = last;
    }

    void from(String basis, String superiors, String document, String remark) {
        legalBases = basis;
        reportsTo = superiors;
        source = document;
        note = remark;
    }

    void readFrom(String fileDigest) {
        digest = fileDigest;
    }

    void add(Target target) {
        target.in(this, targets.size() + 1);
        targets.add(target);
    }

    String digest() {
        return digest;
    }
}
