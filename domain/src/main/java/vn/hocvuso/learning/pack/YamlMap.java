package vn.hocvuso.learning.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A list of keys and values of a YAML file, with the lines they stand at. What is a text takes whatever stands there as it
 * stands: {@code code: 4.10} is {@code 4.10}, {@code title: Yes} is {@code Yes}.
 */
final class YamlMap {

    private static final Set<Tag> PLAIN = Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.TIMESTAMP);
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");
    private static final Map<String, Boolean> FLAGS = Map.of("true", true, "false", false, "yes", true, "no", false);

    private final String file;
    private final Findings findings;
    private final int line;
    private final boolean readable;
    private final Map<String, Node> values = new LinkedHashMap<>();

    /** @param keys that are known here; any other is wrong */
    YamlMap(String file, Findings findings, Node node, String... keys) {
        this.file = file;
        this.findings = findings;
        this.line = line(node);
        this.readable = node instanceof MappingNode;
        if (node instanceof MappingNode map) {
            map.getValue().forEach(pair -> add(pair.getKeyNode(), pair.getValueNode(), List.of(keys)));
        } else {
            wrong(line, "package.yaml.map", String.join(", ", keys));
        }
    }

    private void add(Node keyNode, Node value, List<String> known) {
        var key = keyNode instanceof ScalarNode scalar ? scalar.getValue() : "?";
        if (!known.contains(key)) {
            var meant = Nearest.to(key, known);
            wrong(
                    line(keyNode),
                    meant.isPresent() ? "package.key.meant" : "package.key.unknown",
                    key,
                    meant.orElseGet(() -> String.join(", ", known)));
        } else if (values.containsKey(key)) {
            wrong(line(keyNode), "package.key.twice", key, line(values.get(key)));
        } else if (!value.getTag().equals(Tag.NULL)) {
            values.put(key, value);
        }
    }

    int line() {
        return line;
    }

    /** Of the value, or of the whole where there is none. */
    int line(String key) {
        return has(key) ? line(values.get(key)) : line;
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** @return null where there is none */
    String text(String key, int longest) {
        if (!has(key)) {
            return null;
        }
        if (!(values.get(key) instanceof ScalarNode scalar) || !PLAIN.contains(scalar.getTag())) {
            wrong(line(key), "package.text", key);
            return null;
        }
        if (scalar.getValue().length() > longest) {
            wrong(line(key), "package.text.long", key, longest);
        }
        return scalar.getValue();
    }

    /** A text there has to be. @return never null, never blank */
    String required(String key, int longest) {
        var text = text(key, longest);
        if (text == null ? !has(key) : text.isBlank()) {
            missing(key);
        }
        return text == null || text.isBlank() ? "?" : text;
    }

    int required(String key, int from, int to) {
        if (!has(key)) {
            missing(key);
        }
        return number(key, from, from, to);
    }

    /** Notes that something is not said that has to be. */
    void missing(String key) {
        if (readable) {
            wrong(line(key), "package.key.missing", key);
        }
    }

    int number(String key, int usual, int from, int to) {
        if (!has(key)) {
            return usual;
        }
        var number = number(values.get(key));
        if (number.isEmpty() || number.get() < from || number.get() > to) {
            wrong(line(key), "package.number", key, from, to);
            return usual;
        }
        return number.get();
    }

    private static Optional<Integer> number(Node node) {
        return node instanceof ScalarNode scalar
                        && WHOLE.matcher(scalar.getValue()).matches()
                ? Optional.of(Integer.valueOf(scalar.getValue()))
                : Optional.empty();
    }

    /** Whole numbers in a list, at least one. */
    List<Integer> numbers(String key, int from, int to) {
        var numbers = new ArrayList<Integer>();
        for (var item : list(key)) {
            var number = number(item).filter(n -> n >= from && n <= to && !numbers.contains(n));
            if (number.isEmpty()) {
                wrong(line(item), "package.numbers", key, from, to);
            }
            number.ifPresent(numbers::add);
        }
        if (!has(key)) {
            missing(key);
        } else if (list(key).isEmpty()) {
            wrong(line(key), "package.numbers", key, from, to);
        }
        return numbers;
    }

    boolean flag(String key, boolean usual) {
        if (!has(key)) {
            return usual;
        }
        var said = values.get(key) instanceof ScalarNode scalar
                ? FLAGS.get(scalar.getValue().toLowerCase(Locale.ROOT))
                : null;
        if (said == null) {
            wrong(line(key), "package.flag", key);
        }
        return said == null ? usual : said;
    }

    /** One of the words that are known. */
    <E> E choice(String key, E usual, Map<String, E> words) {
        return has(key) ? word(key, values.get(key), words).orElse(usual) : usual;
    }

    <E> List<E> choices(String key, Map<String, E> words) {
        var chosen = new ArrayList<E>();
        list(key).forEach(item -> word(key, item, words).ifPresent(chosen::add));
        return chosen;
    }

    private <E> Optional<E> word(String key, Node node, Map<String, E> words) {
        var word = node instanceof ScalarNode scalar ? scalar.getValue() : "?";
        if (!words.containsKey(word)) {
            var meant = Nearest.to(word, words.keySet());
            wrong(
                    line(node),
                    meant.isPresent() ? "package.word.meant" : "package.word",
                    key,
                    word,
                    meant.orElseGet(() -> String.join(", ", words.keySet())));
        }
        return Optional.ofNullable(words.get(word));
    }

    /** Empty where there is none. */
    List<YamlMap> maps(String key, String... keys) {
        return list(key).stream()
                .map(item -> new YamlMap(file, findings, item, keys))
                .toList();
    }

    YamlMap map(String key, String... keys) {
        return new YamlMap(file, findings, values.get(key), keys);
    }

    private List<Node> list(String key) {
        if (!has(key)) {
            return List.of();
        }
        if (values.get(key) instanceof SequenceNode list) {
            return list.getValue();
        }
        wrong(line(key), "package.list", key);
        return List.of();
    }

    /** Which of these are there. */
    Stream<String> among(String... keys) {
        return Stream.of(keys).filter(this::has);
    }

    private void wrong(int at, String key, Object... args) {
        findings.wrong(file, at, key, args);
    }
}
