package vn.hocvuso.assessment;

import jakarta.persistence.Embeddable;
import vn.hocvuso.assessment.question.Label;

/** A competence a question is about. */
@Embeddable
class Tested {

    private String framework;
    private String competence;

    protected Tested() {}

    Tested(Label.About about) {
        framework = about.framework();
        competence = about.competence();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tested that && framework.equals(that.framework) && competence.equals(that.competence);
    }

    @Override
    public int hashCode() {
        return framework.hashCode() * 31 + competence.hashCode();
    }
}
