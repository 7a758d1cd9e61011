package vn.hocvuso.skills;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import vn.hocvuso.kernel.Stored;
import vn.hocvuso.skills.file.FrameworkText.CompetenceText;

/** One competence ("năng lực thành phần"), described level by level. */
@Entity
@Table(name = "competence")
public class Competence extends Stored {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "domain_id")
    private SkillDomain domain;

    private String code;
    private int position;

    @Column(name = "name_vi")
    private String nameVi;

    @Column(name = "name_en")
    private String nameEn;

    @Column(name = "description_vi")
    private String descriptionVi;

    @Column(name = "description_en")
    private String descriptionEn;

    @ElementCollection
    @CollectionTable(name = "descriptor", joinColumns = @JoinColumn(name = "competence_id"))
    private List<Descriptor> descriptors = new ArrayList<>();

    protected Competence() {}

    Competence(SkillDomain domain, CompetenceText text, int position) {
        this.domain = domain;
        this.code = text.code();
        this.position = position;
        this.nameVi = text.vi();
        this.nameEn = text.en();
        this.descriptionVi = text.aboutVi();
        this.descriptionEn = text.aboutEn();
        text.sentences()
                .forEach(one -> descriptors.add(
                        new Descriptor(one.level(), one.position(), one.vi(), one.en(), one.suspect())));
    }
}
