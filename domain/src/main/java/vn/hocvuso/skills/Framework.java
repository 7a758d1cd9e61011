package vn.hocvuso.skills;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.hocvuso.kernel.Stored;

/** One issue of a competence framework, as its file gives it. A new issue is a new framework beside the old one. */
@Entity
@Table(name = "framework")
public class Framework extends Stored {

    private String code;

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

    Framework(String code, String titleVi, String titleEn) {
        this.code = code;
        this.titleVi = titleVi;
        this.titleEn = titleEn;
    }

    Framework by(String legalBasis, String issuer, LocalDate inForce) {
        this.legalBasis = legalBasis;
        this.issuer = issuer;
        this.inForce = inForce;
        return this;
    }

    Framework from(String sureness, String digest) {
        this.sureness = sureness;
        this.digest = digest;
        return this;
    }

    /** What a reader should know of it, such as what is unknown; null for nothing. */
    Framework noted(String vi, String en) {
        noteVi = vi;
        noteEn = en;
        return this;
    }

    void add(Match match) {
        matches.add(match);
    }

    void add(Level level) {
        levels.add(level);
    }

    SkillDomain domain(String domainCode, String nameVi, String nameEn) {
        var domain = new SkillDomain(this, domainCode, domains.size() + 1, nameVi, nameEn);
        domains.add(domain);
        return domain;
    }

    String code() {
        return code;
    }

    String digest() {
        return digest;
    }
}
