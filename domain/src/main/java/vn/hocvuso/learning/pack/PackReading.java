package vn.hocvuso.learning.pack;

import java.util.List;
import java.util.stream.Stream;

/**
 * What was understood of a package.
 *
 * @param pack null when there are problems
 * @param problems each of which has to be mended first
 * @param warnings what its author should look at, though it can be taken as it is
 */
public record PackReading(Pack pack, List<PackProblem> problems, List<PackProblem> warnings) {

    /** With what else was found. */
    public PackReading with(List<PackProblem> more) {
        var all = Stream.concat(problems.stream(), more.stream()).toList();
        return new PackReading(all.isEmpty() ? pack : null, all, warnings);
    }

    public boolean isClean() {
        return problems.isEmpty() && warnings.isEmpty();
    }
}
