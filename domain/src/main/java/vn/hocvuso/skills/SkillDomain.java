package vn.hocvuso.skills;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import vn.hocvuso.kernel.Stored;
import vn.hocvuso.skills.file.FrameworkText.DomainText;

/** A domain ("miền") of a framework: a few competences that belong together. */
@Entity
@Table(name = "skill_domain")
public class SkillDomain extends Stored {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "framework_id")
    private Framework framework;

    private String code;
    private int position;

    @Column(name = "name_vi")
    private String nameVi;

    @Column(name = "name_en")
    private String nameEn;

    @OneToMany(mappedBy = "domain", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Competence> competences = new ArrayList<>();

    protected SkillDomain() {}

    SkillDomain(Framework framework, DomainText text, int position) {
        this.framework = framework;
        this.code = text.code();
        this.position = position;
        this.nameVi = text.vi();
        this.nameEn = text.en();
        text.competences().forEach(one -> competences.add(new Competence(this, one, competences.size() + 1)));
    }
}
