package vn.hocvuso.skills;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A competence of this framework answers to one of another; both by their codes. */
@Embeddable
public class Match {

    private String competence;

    @Column(name = "other_framework")
    private String otherFramework;

    @Column(name = "other_competence")
    private String otherCompetence;

    protected Match() {}

    Match(String competence, String otherFramework, String otherCompetence) {
        this.competence = competence;
        this.otherFramework = otherFramework;
        this.otherCompetence = otherCompetence;
    }
}
