package vn.hocvuso.certification.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hocvuso.kernel.Bilingual;

/** Reads the file of a programme. */
public final class DefinitionFile {

    private final Map<String, Object> top;

    private DefinitionFile(Map<String, Object> top) {
        this.top = top;
    }

    /** @throws IllegalArgumentException naming the field that is missing or wrong */
    public static Definition read(Map<String, Object> top) {
        return new DefinitionFile(top).definition();
    }

    private Definition definition() {
        return new Definition(
                required(top, "code"),
                Kind.valueOf(required(top, "kind").toUpperCase()),
                bilingual(required(top.get("title"), "title")),
                required(top, "version"),
                required(top, "issued_by"),
                bilingual(required(top.get("legal_basis"), "legal_basis")),
                text(top, "source"),
                bilingual(top.get("unknown")),
                text(top, "framework"),
                Optional.ofNullable(text(top, "valid_months"))
                        .map(Integer::valueOf)
                        .orElse(null),
                criteria());
    }

    private List<Criterion> criteria() {
        return ((List<?>) required(top.get("criteria"), "criteria"))
                .stream().map(DefinitionFile::criterion).toList();
    }

    private static Criterion criterion(Object node) {
        var line = (Map<?, ?>) node;
        var id = required(line, "id");
        if (!line.containsKey("passed_course")) {
            throw new IllegalArgumentException("criterion " + id + ": none of its fields says what meets it");
        }
        return new PassedCourse(
                id, bilingual(required(line.get("text"), id + ": text")), required(line, "passed_course"));
    }

    private static Bilingual bilingual(Object node) {
        if (node instanceof Map<?, ?> both) {
            return new Bilingual(required(both, "vi"), text(both, "en"));
        }
        return node == null ? null : new Bilingual(node.toString(), null);
    }

    private static String required(Map<?, ?> node, String field) {
        return (String) required(text(node, field), field);
    }

    private static Object required(Object value, String field) {
        if (value == null) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return value;
    }

    private static String text(Map<?, ?> node, String field) {
        var value = node.get(field);
        return value == null ? null : value.toString().strip();
    }
}
