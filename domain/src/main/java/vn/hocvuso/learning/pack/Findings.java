package vn.hocvuso.learning.pack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong while a package is read; reading goes on, so that everything is said at once. */
final class Findings {

    /** Nobody reads on after so many. */
    private static final int MOST = 300;

    private static final Comparator<PackProblem> ORDER =
            Comparator.comparing(PackProblem::file).thenComparing(PackProblem::line);

    private final List<PackProblem> problems = new ArrayList<>();
    private final List<PackProblem> warnings = new ArrayList<>();

    /** It cannot be taken like this. */
    void wrong(String file, int line, String key, Object... args) {
        add(problems, new PackProblem(file, line, key, List.of(args)));
    }

    /** It can be taken, but was hardly meant so. */
    void odd(String file, int line, String key, Object... args) {
        add(warnings, new PackProblem(file, line, key, List.of(args)));
    }

    private static void add(List<PackProblem> to, PackProblem problem) {
        if (to.size() < MOST && !to.contains(problem)) {
            to.add(problem);
        }
    }

    boolean nothingWrong() {
        return problems.isEmpty();
    }

    PackReading reading(Pack pack) {
        return new PackReading(
                nothingWrong() ? pack : null,
                problems.stream().sorted(ORDER).toList(),
                warnings.stream().sorted(ORDER).toList());
    }
}
