package vn.hocvuso.skills.file;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/** YAML as nodes that know their lines; no object is made of it, whatever its tags say. */
final class YamlFile {

    private static final int DEEPEST = 14;

    private YamlFile() {}

    /** @return empty when it is no YAML, which is noted */
    static Optional<Node> read(byte[] bytes, int most, Findings findings) {
        if (bytes.length > most) {
            findings.wrong(0, "framework.yaml.large", most / 1024);
            return Optional.empty();
        }
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return nodes(text.toString(), most, findings);
        } catch (CharacterCodingException notUtf8) {
            findings.wrong(0, "framework.yaml.utf8");
            return Optional.empty();
        }
    }

    private static Optional<Node> nodes(String text, int most, Findings findings) {
        try {
            var root = new Yaml(limits(most)).compose(new StringReader(text));
            if (root == null) {
                findings.wrong(0, "framework.yaml.empty");
            }
            return Optional.ofNullable(root);
        } catch (MarkedYAMLException broken) {
            var mark = broken.getProblemMark() == null ? broken.getContextMark() : broken.getProblemMark();
            findings.wrong(mark == null ? 0 : mark.getLine() + 1, code(broken));
        } catch (ReaderException sign) {
            findings.wrong(line(text, sign.getPosition()), "framework.yaml.sign");
        } catch (YAMLException refused) {
            findings.wrong(0, "framework.yaml.strange");
        }
        return Optional.empty();
    }

    /** What stops teachers most often is said in its own words. */
    private static String code(MarkedYAMLException broken) {
        var said = String.valueOf(broken.getProblem());
        if (said.contains("(TAB)")) {
            return "framework.yaml.tab";
        }
        return said.contains("mapping values are not allowed") ? "framework.yaml.colon" : "framework.yaml";
    }

    private static int line(String text, int position) {
        return 1
                + (int) text.codePoints()
                        .limit(position)
                        .filter(sign -> sign == '\n')
                        .count();
    }

    private static LoaderOptions limits(int most) {
        var options = new LoaderOptions();
        options.setCodePointLimit(most);
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(DEEPEST);
        options.setAllowRecursiveKeys(false);
        return options;
    }
}
