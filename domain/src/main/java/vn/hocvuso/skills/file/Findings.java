package vn.hocvuso.skills.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong while a file is read; reading goes on, so that everything is said at once. */
final class Findings {

    /** Nobody reads on after so many. */
    private static final int MOST = 200;

    private final List<FileProblem> problems = new ArrayList<>();

    void wrong(int line, String code, Object... args) {
        var problem = new FileProblem(line, code, args);
        if (problems.size() < MOST && !problems.contains(problem)) {
            problems.add(problem);
        }
    }

    boolean none() {
        return problems.isEmpty();
    }

    List<FileProblem> inOrder() {
        return problems.stream().sorted(Comparator.comparing(FileProblem::line)).toList();
    }
}
