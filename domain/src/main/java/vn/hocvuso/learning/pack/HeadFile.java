package vn.hocvuso.learning.pack;

import java.io.StringReader;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** The YAML of {@code course.yaml} as nodes that know their lines; no object is made of it, whatever its tags say. */
final class HeadFile {

    static final int MOST_BYTES = 256 * 1024;

    private static final int DEEPEST = 12;

    private HeadFile() {}

    /** @return empty when it is no YAML, which is noted */
    static Optional<Node> read(String file, String text, Findings findings) {
        try {
            var root = new Yaml(limits()).compose(new StringReader(text));
            if (root == null) {
                findings.wrong(file, 0, "package.yaml.empty");
            }
            return Optional.ofNullable(root);
        } catch (MarkedYAMLException broken) {
            var mark = broken.getProblemMark() == null ? broken.getContextMark() : broken.getProblemMark();
            findings.wrong(file, mark == null ? 0 : mark.getLine() + 1, key(broken));
        } catch (YAMLException refused) {
            findings.wrong(file, 0, "package.yaml.strange");
        }
        return Optional.empty();
    }

    /** What stops teachers most often is said in its own words. */
    private static String key(MarkedYAMLException broken) {
        var said = String.valueOf(broken.getProblem());
        if (said.contains("(TAB)")) {
            return "package.yaml.tab";
        }
        return said.contains("mapping values are not allowed") ? "package.yaml.colon" : "package.yaml";
    }

    private static LoaderOptions limits() {
        var options = new LoaderOptions();
        options.setCodePointLimit(MOST_BYTES);
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(DEEPEST);
        options.setAllowRecursiveKeys(false);
        return options;
    }
}
