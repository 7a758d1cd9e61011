package vn.hocvuso.skills;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.hocvuso.platform.ContentFile;

/** Reads a framework from its YAML file: see {@code content/frameworks/tt02-2025.yaml} for the shape. */
final class FrameworkFile {

    private final ContentFile file;
    private final Map<String, Object> root;

    FrameworkFile(ContentFile file) {
        this.file = file;
        this.root = file.yaml();
    }

    Framework framework() {
        var head = map(root.get("framework"));
        var framework = new Framework(text(head, "id"), text(head, "title_vi"), text(head, "title_en"))
                .by(text(head, "legal_basis"), text(head, "issuer"), day(text(head, "in_force")))
                .from(sureness(), file.digest())
                .noted(text(head, "note_vi"), text(head, "note_en"));
        levels().forEach(framework::add);
        for (var domain : list(root.get("domains"))) {
            read(domain, framework);
        }
        for (var match : list(root.get("maps"))) {
            read(match, framework::add);
        }
        return framework;
    }

    /** What the file says of its own sources: the part about the descriptors. */
    private String sureness() {
        var descriptors = map(map(root.get("provenance")).get("descriptors"));
        return text(descriptors, "confidence");
    }

    private List<Level> levels() {
        Map<String, Map<String, Object>> groups = list(root.get("level_groups")).stream()
                .collect(Collectors.toMap(group -> text(group, "id"), group -> group));
        return list(root.get("levels")).stream()
                .map(level -> {
                    var group = groups.get(text(level, "group"));
                    return new Level((Integer) level.get("level"), text(group, "vi"), text(group, "en"));
                })
                .toList();
    }

    private static LocalDate day(String written) {
        return written == null ? null : LocalDate.parse(written);
    }

    private static void read(Map<String, Object> source, Consumer<Match> to) {
        for (var code : (List<?>) source.get("codes")) {
            to.accept(new Match(text(source, "code"), text(source, "to"), String.valueOf(code)));
        }
    }

    private static void read(Map<String, Object> source, Framework framework) {
        var domain = framework.domain(text(source, "code"), text(source, "vi"), text(source, "en"));
        for (var competence : list(source.get("competences"))) {
            read(competence, domain);
        }
    }

    private static void read(Map<String, Object> source, SkillDomain domain) {
        var competence = domain.competence(text(source, "code"), text(source, "vi"), text(source, "en"));
        competence.about(text(source, "description_vi"), text(source, "description_en"));
        for (var level : list(source.get("levels"))) {
            read(level, competence);
        }
    }

    private static void read(Map<String, Object> source, Competence competence) {
        var vi = sentences(source, "descriptors_vi");
        var en = sentences(source, "descriptors_en");
        for (int i = 0; i < Math.max(vi.size(), en.size()); i++) {
            competence.describe(new Descriptor(
                    (Integer) source.get("level"), i + 1, at(vi, i), at(en, i), text(source, "suspect")));
        }
    }

    private static List<?> sentences(Map<String, Object> source, String key) {
        return (List<?>) source.getOrDefault(key, List.of());
    }

    private static String at(List<?> sentences, int place) {
        return place < sentences.size() ? String.valueOf(sentences.get(place)) : null;
    }

    private static String text(Map<String, Object> from, String key) {
        var value = from.get(key);
        return value == null ? null : value.toString();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Object value) {
        return value == null ? List.of() : (List<Map<String, Object>>) value;
    }
}
