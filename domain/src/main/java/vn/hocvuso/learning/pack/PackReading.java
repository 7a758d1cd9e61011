package vn.hocvuso.learning.pack;

import java.util.List;

/**
 * What was understood of a package.
 *
 * @param pack null when there are problems
 * @param problems each of which has to be mended first
 * @param warnings what its author should look at, though it can be taken as it is
 */
public record PackReading(Pack pack, List<PackProblem> problems, List<PackProblem> warnings) {

    public boolean isClean() {
        return problems.isEmpty() && warnings.isEmpty();
    }
}
