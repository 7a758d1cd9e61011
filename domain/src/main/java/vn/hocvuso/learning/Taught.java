package vn.hocvuso.learning;

import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.stream.Collectors;

/** A competence a course teaches, and which of its levels. */
@Embeddable
class Taught {

    private String competence;
    private String levels;

    protected Taught() {}

    Taught(String competence, List<Integer> levels) {
        this.competence = competence;
        this.levels = levels.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
