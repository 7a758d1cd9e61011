package vn.hocvuso.learning.course;

import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A competence of a framework that a course teaches, and which of its levels. */
@Embeddable
public class Taught {

    private String framework;
    private String competence;
    private String levels;

    protected Taught() {}

    public Taught(String framework, String competence, List<Integer> levels) {
        this.framework = framework;
        this.competence = competence;
        this.levels = levels.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    public String framework() {
        return framework;
    }

    public String competence() {
        return competence;
    }

    public List<Integer> levels() {
        return Arrays.stream(levels.split(",")).map(Integer::valueOf).toList();
    }
}
