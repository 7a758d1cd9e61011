package vn.hocvuso.skills.file;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Keys and values of a YAML file, with the lines they stand at. A text is taken as it stands: {@code code: 4.10} is
 * {@code 4.10}.
 */
final class YamlMap {

    /** What a file may tell of itself beside what is shown. */
    private static final Set<String> BESIDE = Set.of(
            "signed",
            "audience_vi",
            "audience_en",
            "domain_count",
            "competence_count",
            "level_count",
            "level_note",
            "general_level_keywords",
            "known_variants",
            "digcomp22",
            "same_as_level");

    private static final Set<Tag> PLAIN = Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.TIMESTAMP);
    private static final Pattern WHOLE = Pattern.compile("\\d{1,4}");

    private final Findings findings;
    private final int line;
    private final boolean readable;
    private final Map<String, Node> values = new LinkedHashMap<>();

    /** @param keys that are known here; any other is wrong. None: any are taken */
    YamlMap(Findings findings, Node node, String... keys) {
        this.findings = findings;
        this.line = line(node);
        this.readable = node instanceof MappingNode;
        if (node instanceof MappingNode map) {
            map.getValue().forEach(pair -> add(pair.getKeyNode(), pair.getValueNode(), List.of(keys)));
        } else {
            findings.wrong(line, "framework.yaml.map", String.join(", ", keys));
        }
    }

    private void add(Node keyNode, Node value, List<String> known) {
        var key = keyNode instanceof ScalarNode scalar ? scalar.getValue() : "?";
        if (BESIDE.contains(key)) {
            return;
        }
        if (!known.isEmpty() && !known.contains(key)) {
            findings.wrong(line(keyNode), "framework.key.unknown", shown(key), String.join(", ", known));
        } else if (values.containsKey(key)) {
            findings.wrong(line(keyNode), "framework.key.twice", shown(key), line(values.get(key)));
        } else if (!value.getTag().equals(Tag.NULL)) {
            values.put(key, value);
        }
    }

    static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    int line() {
        return line;
    }

    /** Of the value, or of the whole where there is none. */
    int line(String key) {
        return has(key) ? line(values.get(key)) : line;
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** @return null where there is none, or nothing in it */
    String text(String key, int longest) {
        var text = has(key) ? text(key, values.get(key), longest) : null;
        return text == null || text.isBlank() ? null : text;
    }

    /** A text there has to be. @return never null, never blank */
    String required(String key, int longest) {
        if (!has(key)
                || values.get(key) instanceof ScalarNode scalar
                        && scalar.getValue().isBlank()) {
            missing(key);
            return "?";
        }
        var text = text(key, longest);
        return text == null ? "?" : text;
    }

    private String text(String key, Node node, int longest) {
        if (!(node instanceof ScalarNode scalar) || !PLAIN.contains(scalar.getTag())) {
            findings.wrong(line(node), "framework.text", key);
            return null;
        }
        var text = Normalizer.normalize(scalar.getValue(), Normalizer.Form.NFC).strip();
        if (text.length() > longest) {
            findings.wrong(line(node), "framework.text.long", key, longest);
        }
        if (text.codePoints().anyMatch(YamlMap::isNoSign)) {
            findings.wrong(line(node), "framework.text.sign", key);
        }
        return text;
    }

    /** Neither shown nor stored: control signs but the end of a line, halves of a sign. */
    private static boolean isNoSign(int sign) {
        return Character.isISOControl(sign) && sign != '\n'
                || Character.getType(sign) == Character.SURROGATE
                || !Character.isDefined(sign);
    }

    /** Notes that something is not said that has to be. */
    void missing(String key) {
        if (readable) {
            findings.wrong(line(key), "framework.key.missing", key);
        }
    }

    /** @return {@code from} where it is none, which is noted */
    int number(String key, int from, int to) {
        if (!has(key)) {
            missing(key);
            return from;
        }
        var number = number(values.get(key));
        if (number.isEmpty() || number.getAsInt() < from || number.getAsInt() > to) {
            findings.wrong(line(key), "framework.number", key, from, to);
            return from;
        }
        return number.getAsInt();
    }

    private static OptionalInt number(Node node) {
        return node instanceof ScalarNode scalar
                        && WHOLE.matcher(scalar.getValue()).matches()
                ? OptionalInt.of(Integer.parseInt(scalar.getValue()))
                : OptionalInt.empty();
    }

    List<YamlMap> maps(String key, int most, String... keys) {
        return list(key, most).stream()
                .map(item -> new YamlMap(findings, item, keys))
                .toList();
    }

    /** @param longest each may be; what is no text is left out, which is noted */
    List<String> texts(String key, int most, int longest) {
        var texts = new ArrayList<String>();
        for (var item : list(key, most)) {
            var text = text(key, item, longest);
            if (text != null && text.isBlank()) {
                findings.wrong(line(item), "framework.text", key);
            } else if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** There has to be one. */
    YamlMap map(String key, String... keys) {
        return new YamlMap(findings, values.get(key), keys);
    }

    private List<Node> list(String key, int most) {
        if (!has(key)) {
            return List.of();
        }
        if (!(values.get(key) instanceof SequenceNode list)) {
            findings.wrong(line(key), "framework.list", key);
            return List.of();
        }
        if (list.getValue().size() > most) {
            findings.wrong(line(key), "framework.many", key, most);
            return List.of();
        }
        return list.getValue();
    }

    void wrong(String key, String code, Object... args) {
        findings.wrong(line(key), code, args);
    }

    /** What somebody typed, short enough to be repeated. */
    static String shown(String typed) {
        return typed.length() > 60 ? typed.substring(0, 60) + "…" : typed;
    }
}
