package vn.hocvuso.skills.file;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a file said.
 *
 * @param framework null when anything is wrong
 * @param problems by line
 * @param lines where the parts of the head stand, by their keys
 */
public record FrameworkReading(FrameworkText framework, List<FileProblem> problems, Map<String, Integer> lines) {

    public boolean isGood() {
        return framework != null;
    }

    /** The same, found wrong by somebody who knows more. */
    public FrameworkReading with(List<FileProblem> more) {
        return more.isEmpty()
                ? this
                : new FrameworkReading(
                        null, Stream.concat(problems.stream(), more.stream()).toList(), lines);
    }
}
