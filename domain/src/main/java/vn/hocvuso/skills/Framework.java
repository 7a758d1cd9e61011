package vn.hocvuso.skills;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.Stored;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.skills.file.FrameworkText;

/**
 * One edition of a competence framework, as its file gives it: of the product, or a unit's own. A new edition is a new
 * framework of the same family beside the old one, under which whatever was judged stays judged.
 */
@Entity
@Table(name = "framework")
public class Framework extends Stored {

    private String code;
    private String family;
    private int edition;

    @Column(name = "unit_id")
    private UnitId unit;

    @Column(name = "uploaded_by")
    private PersonId uploadedBy;

    @Column(name = "uploaded_at")
    private Instant uploadedAt;

    @Column(name = "withdrawn_by")
    private PersonId withdrawnBy;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "title_vi")
    private String titleVi;

    @Column(name = "title_en")
    private String titleEn;

    @Column(name = "legal_basis")
    private String legalBasis;

    private String issuer;

    @Column(name = "in_force")
    private LocalDate inForce;

    private String sureness;
    private String digest;

    @Column(name = "note_vi")
    private String noteVi;

    @Column(name = "note_en")
    private String noteEn;

    @OneToMany(mappedBy = "framework", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<SkillDomain> domains = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "framework_level", joinColumns = @JoinColumn(name = "framework_id"))
    private List<Level> levels = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "competence_match", joinColumns = @JoinColumn(name = "framework_id"))
    private List<Match> matches = new ArrayList<>();

    protected Framework() {}

    Framework(FrameworkText text, String digest) {
        var head = text.head();
        this.code = head.code();
        this.family = head.family();
        this.edition = head.edition();
        this.titleVi = head.titleVi();
        this.titleEn = head.titleEn();
        this.legalBasis = head.legalBasis();
        this.issuer = head.issuer();
        this.inForce = head.inForce();
        this.noteVi = head.noteVi();
        this.noteEn = head.noteEn();
        this.sureness = head.sureness();
        this.digest = digest;
        text.levels().forEach(level -> levels.add(new Level(level.level(), level.groupVi(), level.groupEn())));
        text.domains().forEach(domain -> domains.add(new SkillDomain(this, domain, domains.size() + 1)));
        text.matches().forEach(match -> matches.add(new Match(match.competence(), match.framework(), match.other())));
    }

    /** Makes it a unit's own. */
    Framework of(UnitId owner, PersonId by, Instant at) {
        unit = owner;
        uploadedBy = by;
        uploadedAt = at;
        return this;
    }

    /**
     * Nobody chooses it from now on; whoever chose it keeps it.
     *
     * @return whether that is new
     */
    boolean withdraw(PersonId by, Instant at) {
        if (withdrawnAt != null) {
            return false;
        }
        withdrawnBy = by;
        withdrawnAt = at;
        return true;
    }

    /** Null for one of the product. */
    UnitId unit() {
        return unit;
    }

    int edition() {
        return edition;
    }

    String code() {
        return code;
    }

    String digest() {
        return digest;
    }
}
