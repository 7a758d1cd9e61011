package vn.hocvuso.skills.file;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocvuso.skills.file.FrameworkText.CompetenceText;
import vn.hocvuso.skills.file.FrameworkText.DomainText;
import vn.hocvuso.skills.file.FrameworkText.Head;
import vn.hocvuso.skills.file.FrameworkText.LevelText;
import vn.hocvuso.skills.file.FrameworkText.MatchText;
import vn.hocvuso.skills.file.FrameworkText.SentenceText;

/**
 * Reads a framework from YAML: {@code docs/framework-file.md} describes the shape to those who write one. A file of a unit
 * names its family and edition, whose code they make; one of the product names its code itself.
 */
public final class FrameworkReader {

    /** Which of these frameworks there are, and the codes of their competences. */
    public interface Known extends Function<Set<String>, Map<String, Set<String>>> {}

    public static final int MOST_BYTES = 512 * 1024;

    static final int MOST_COMPETENCES = 300;
    static final int MOST_MATCHES = 1_000;

    private static final int NAME = 300;
    private static final int CODE = 10;
    private static final int NOTE = 2_000;
    private static final int SENTENCE = 1_000;
    private static final int HIGHEST = 20;

    private static final Pattern CODES = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.]{0,9}");
    private static final Pattern FAMILY = Pattern.compile("(?=.{3,36}$)[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern ID = Pattern.compile("(?=.{3,40}$)[a-z][a-z0-9.]*(-[a-z0-9.]+)*");

    private final Findings findings = new Findings();
    private final boolean ofProduct;
    private final Known known;
    private final Set<Integer> levels = new TreeSet<>();
    private final Map<String, Integer> seen = new HashMap<>();

    private FrameworkReader(boolean ofProduct, Known known) {
        this.ofProduct = ofProduct;
        this.known = known;
    }

    /** A file somebody brought. */
    public static FrameworkReading read(byte[] file, Known known) {
        return new FrameworkReader(false, known).read(file);
    }

    /** A file packed with this build; what it matches may be loaded later. */
    public static FrameworkReading ofProduct(byte[] file) {
        return new FrameworkReader(true, null).read(file);
    }

    private FrameworkReading read(byte[] file) {
        return YamlFile.read(file, MOST_BYTES, findings)
                .map(root -> read(new YamlMap(
                        findings, root, "framework", "provenance", "level_groups", "levels", "domains", "maps")))
                .orElseGet(() -> reading(null, Map.of()));
    }

    private FrameworkReading read(YamlMap root) {
        if (!root.has("framework")) {
            root.missing("framework");
            return reading(null, Map.of());
        }
        var map = root.map(
                "framework",
                "id",
                "family",
                "edition",
                "title_vi",
                "title_en",
                "legal_basis",
                "issuer",
                "in_force",
                "note_vi",
                "note_en");
        var head = head(map, sureness(root));
        var read = new FrameworkText(head, levels(root), domains(root), matches(root, head));
        return reading(read, lines(map));
    }

    private FrameworkReading reading(FrameworkText read, Map<String, Integer> lines) {
        return new FrameworkReading(findings.none() ? read : null, findings.inOrder(), lines);
    }

    private static Map<String, Integer> lines(YamlMap head) {
        return Stream.of("family", "edition", "in_force").collect(Collectors.toMap(key -> key, head::line));
    }

    private Head head(YamlMap map, String sureness) {
        var family = family(map);
        int edition = ofProduct && !map.has("edition") ? 1 : map.number("edition", 1, 999);
        return new Head(
                code(map, family, edition),
                family,
                edition,
                map.required("title_vi", NAME),
                map.text("title_en", NAME),
                map.required("legal_basis", NAME),
                map.required("issuer", NAME),
                inForce(map),
                map.text("note_vi", NOTE),
                map.text("note_en", NOTE),
                sureness);
    }

    private String family(YamlMap map) {
        if (ofProduct && !map.has("family")) {
            return map.required("id", 40);
        }
        var family = map.required("family", 36);
        if (map.has("family") && !FAMILY.matcher(family).matches()) {
            map.wrong("family", "framework.family", YamlMap.shown(family));
        }
        return family;
    }

    private String code(YamlMap map, String family, int edition) {
        if (ofProduct) {
            var id = map.required("id", 40);
            if (!ID.matcher(id).matches() || isEdition(id)) {
                map.wrong("id", "framework.family", YamlMap.shown(id));
            }
            return id;
        }
        var code = family + "-" + edition;
        var id = map.text("id", 60);
        if (id != null && !id.equals(code)) {
            map.wrong("id", "framework.id", YamlMap.shown(id), YamlMap.shown(code));
        }
        return code;
    }

    /** Whether a code could be one that a family and an edition of a unit make. */
    static boolean isEdition(String code) {
        return code.matches(".*-\\d{1,3}");
    }

    private LocalDate inForce(YamlMap map) {
        var written = ofProduct ? map.text("in_force", 20) : map.required("in_force", 20);
        if (written == null || !map.has("in_force")) {
            return null;
        }
        try {
            var day = LocalDate.parse(written);
            if (day.getYear() >= 2000 && day.getYear() < 2100) {
                return day;
            }
        } catch (DateTimeParseException noDay) {
            // told below, like a day that cannot be meant
        }
        map.wrong("in_force", "framework.day", YamlMap.shown(written));
        return null;
    }

    /** What the file says of its own sources: the part about the descriptors. */
    private static String sureness(YamlMap root) {
        if (!root.has("provenance")) {
            return null;
        }
        var provenance = root.map("provenance");
        return provenance.has("descriptors") ? provenance.map("descriptors").text("confidence", NOTE) : null;
    }

    private List<LevelText> levels(YamlMap root) {
        var groups = new TreeMap<String, LevelText>();
        for (var group : root.maps("level_groups", HIGHEST, "id", "vi", "en", "levels")) {
            var id = group.required("id", 60);
            if (groups.put(id, new LevelText(0, group.required("vi", 60), group.text("en", 60))) != null) {
                group.wrong("id", "framework.group.twice", YamlMap.shown(id));
            }
        }
        return root.maps("levels", HIGHEST, "level", "group", "vi", "en").stream()
                .map(level -> level(level, groups))
                .toList();
    }

    private LevelText level(YamlMap map, Map<String, LevelText> groups) {
        int level = map.number("level", 1, HIGHEST);
        if (levels.stream().anyMatch(before -> before >= level)) {
            map.wrong("level", "framework.levels.ascending", level);
        }
        levels.add(level);
        var id = map.required("group", 60);
        if (map.has("group") && !groups.containsKey(id)) {
            map.wrong("group", "framework.group.unknown", YamlMap.shown(id));
        }
        var group = groups.getOrDefault(id, new LevelText(0, "?", null));
        return new LevelText(level, group.groupVi(), group.groupEn());
    }

    private List<DomainText> domains(YamlMap root) {
        var codes = new HashMap<String, Integer>();
        var domains = root.maps("domains", 50, "code", "vi", "en", "competences").stream()
                .map(map -> new DomainText(
                        code(map, codes), map.required("vi", NAME), map.text("en", NAME), competences(map)))
                .toList();
        if (domains.isEmpty()) {
            root.missing("domains");
        }
        return domains;
    }

    private String code(YamlMap map, Map<String, Integer> codes) {
        var code = map.required("code", CODE);
        if (!map.has("code")) {
            return code;
        }
        if (!CODES.matcher(code).matches()) {
            map.wrong("code", "framework.code", YamlMap.shown(code));
        }
        var before = codes.putIfAbsent(code, map.line("code"));
        if (before != null) {
            map.wrong("code", "framework.code.twice", YamlMap.shown(code), before);
        }
        return code;
    }

    private List<CompetenceText> competences(YamlMap domain) {
        var competences = domain
                .maps("competences", MOST_COMPETENCES, "code", "vi", "en", "description_vi", "description_en", "levels")
                .stream()
                .map(this::competence)
                .toList();
        if (competences.isEmpty()) {
            domain.missing("competences");
        }
        if (seen.size() > MOST_COMPETENCES) {
            domain.wrong("competences", "framework.many", "competences", MOST_COMPETENCES);
        }
        return competences;
    }

    private CompetenceText competence(YamlMap map) {
        return new CompetenceText(
                code(map, seen),
                map.required("vi", NAME),
                map.text("en", NAME),
                map.text("description_vi", NOTE),
                map.text("description_en", NOTE),
                sentences(map));
    }

    private List<SentenceText> sentences(YamlMap competence) {
        var all = new ArrayList<SentenceText>();
        int last = 0;
        for (var map : competence.maps("levels", HIGHEST, "level", "descriptors_vi", "descriptors_en", "suspect")) {
            int level = map.number("level", 1, HIGHEST);
            if (!levels.contains(level)) {
                map.wrong("level", "framework.level.unknown", level);
            } else if (level <= last) {
                map.wrong("level", "framework.levels.ascending", level);
            }
            last = level;
            all.addAll(sentences(map, level));
        }
        return List.copyOf(all);
    }

    private static List<SentenceText> sentences(YamlMap map, int level) {
        var vi = map.texts("descriptors_vi", HIGHEST, SENTENCE);
        var en = map.texts("descriptors_en", HIGHEST, SENTENCE);
        var suspect = map.text("suspect", NOTE);
        var sentences = new ArrayList<SentenceText>();
        for (int i = 0; i < Math.max(vi.size(), en.size()); i++) {
            sentences.add(new SentenceText(level, i + 1, at(vi, i), at(en, i), suspect));
        }
        return sentences;
    }

    private static String at(List<String> sentences, int place) {
        return place < sentences.size() ? sentences.get(place) : null;
    }

    private List<MatchText> matches(YamlMap root, Head head) {
        var maps = root.maps("maps", MOST_MATCHES, "code", "to", "codes");
        var others = maps.stream().map(map -> map.required("to", 40)).collect(Collectors.toSet());
        var there = known == null ? null : others.isEmpty() ? Map.<String, Set<String>>of() : known.apply(others);
        var matches = new LinkedHashSet<MatchText>();
        for (var map : maps) {
            matches.addAll(matches(map, head, there));
        }
        if (matches.size() > MOST_MATCHES) {
            root.wrong("maps", "framework.many", "maps", MOST_MATCHES);
        }
        return List.copyOf(matches);
    }

    /** @param there null when it is not asked what the others have */
    private List<MatchText> matches(YamlMap map, Head head, Map<String, Set<String>> there) {
        var own = map.required("code", CODE);
        var to = map.required("to", 40);
        if (map.has("code") && !seen.containsKey(own)) {
            map.wrong("code", "framework.match.own", YamlMap.shown(own));
        }
        var codes = map.texts("codes", MOST_COMPETENCES, CODE);
        if (codes.isEmpty()) {
            map.missing("codes");
        }
        if (there != null && map.has("to")) {
            if (to.equals(head.code()) || !there.containsKey(to)) {
                map.wrong("to", "framework.match.framework", YamlMap.shown(to));
            } else {
                codes.stream()
                        .filter(code -> !there.get(to).contains(code))
                        .forEach(code -> map.wrong("codes", "framework.match.competence", YamlMap.shown(code), to));
            }
        }
        return codes.stream().map(code -> new MatchText(own, to, code)).toList();
    }
}
