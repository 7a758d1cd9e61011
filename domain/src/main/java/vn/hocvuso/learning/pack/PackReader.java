package vn.hocvuso.learning.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.Node;
import vn.hocvuso.kernel.Bilingual;
import vn.hocvuso.learning.course.LessonText;
import vn.hocvuso.learning.text.Markdown;
import vn.hocvuso.people.Audience;

/**
 * Reads a package and says everything that is wrong in it, each with its file and line. What it reads, {@link PackWriter}
 * writes again, and the other way round.
 */
public final class PackReader {

    public static final String HEAD = "course.yaml";

    static final String[] KEYS = {
        "format",
        "code",
        "title",
        "summary",
        "audience",
        "framework",
        "competences",
        "licence",
        "self_enrolment",
        "sections",
        "lessons",
        "quiz"
    };

    static final int FORMAT = 1;

    private static final int LONGEST_SUMMARY = 3_000;
    private static final int LONGEST_NAME = 100;
    private static final int HIGHEST_LEVEL = 99;

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final Pattern IN_FOLDER = Pattern.compile("(?:pictures|media)/.*");

    private static final Map<String, Audience> AUDIENCES =
            Stream.of(Audience.values()).collect(Collectors.toMap(Audience::code, a -> a, (a, b) -> a, TreeMap::new));

    /** What can be taught. */
    @FunctionalInterface
    public interface Competences {
        boolean has(String framework, String competence);
    }

    private final PackFiles files;
    private final Competences competences;
    private final Findings findings = new Findings();

    private PackReader(PackFiles files, Competences competences) {
        this.files = files;
        this.competences = competences;
    }

    /** Takes every competence as known. */
    public static PackReading read(PackFiles files) {
        return read(files, (framework, competence) -> true);
    }

    public static PackReading read(PackFiles files, Competences competences) {
        return new PackReader(files.unwrapped(), competences).read();
    }

    private PackReading read() {
        if (!files.names().contains(HEAD)) {
            findings.wrong(HEAD, 0, "package.head.missing");
            return findings.reading(null);
        }
        var text = new TextFile(files, findings).read(HEAD, HeadFile.MOST_BYTES);
        var root = findings.nothingWrong() ? HeadFile.read(HEAD, text, findings) : Optional.<Node>empty();
        return findings.reading(
                root.map(node -> pack(new YamlMap(HEAD, findings, node, KEYS))).orElse(null));
    }

    private Pack pack(YamlMap head) {
        head.number("format", FORMAT, FORMAT, FORMAT);
        var lessons = new LessonsReader(files, findings);
        var sections = sections(head, lessons);
        var quiz = head.has("quiz") ? head.map("quiz", QuizReader.KEYS) : null;
        return new Pack(
                code(head),
                bilingual(head, "title", LessonsReader.LONGEST_TITLE),
                bilingual(head, "summary", LONGEST_SUMMARY),
                audiences(head),
                goals(head),
                head.text("licence", LONGEST_NAME),
                head.flag("self_enrolment", true),
                sections,
                quiz == null ? null : new QuizReader(files, findings).read(quiz),
                media(lessons, quiz == null ? null : QuizReader.file(quiz)));
    }

    private String code(YamlMap head) {
        var code = head.required("code", LONGEST_NAME);
        if (head.has("code") && !CODE.matcher(code).matches()) {
            findings.wrong(HEAD, head.line("code"), "package.code", code);
        }
        return code;
    }

    private Bilingual bilingual(YamlMap head, String key, int longest) {
        if (!head.has(key)) {
            head.missing(key);
            return new Bilingual("?", null);
        }
        var texts = head.map(key, "vi", "en");
        return new Bilingual(texts.required("vi", longest), texts.text("en", longest));
    }

    private Set<Audience> audiences(YamlMap head) {
        required(head, "audience");
        return Set.copyOf(head.choices("audience", AUDIENCES));
    }

    private List<Pack.Goal> goals(YamlMap head) {
        var usual = head.text("framework", LONGEST_NAME);
        required(head, "competences");
        return head.maps("competences", "code", "levels", "framework").stream()
                .map(goal -> goal(goal, usual))
                .toList();
    }

    /** It has to be said, though what is said may be nothing yet. */
    private void required(YamlMap head, String key) {
        if (!head.has(key)) {
            head.missing(key);
        }
    }

    private Pack.Goal goal(YamlMap goal, String usual) {
        var framework = goal.has("framework") ? goal.required("framework", LONGEST_NAME) : usual;
        var competence = goal.required("code", LONGEST_NAME);
        if (framework == null) {
            goal.missing("framework");
        } else if (goal.has("code") && !competences.has(framework, competence)) {
            findings.wrong(HEAD, goal.line("code"), "package.competence", competence, framework);
        }
        return new Pack.Goal(framework, competence, goal.numbers("levels", 1, HIGHEST_LEVEL));
    }

    private List<Pack.Section> sections(YamlMap head, LessonsReader lessons) {
        if (head.among("sections", "lessons").count() != 1) {
            findings.wrong(HEAD, head.line("lessons"), "package.lessons");
        }
        var sections = head.has("sections")
                ? sections(head.maps("sections", "title", "lessons"), lessons)
                : List.of(new Pack.Section(null, read(head, lessons)));
        if (sections.stream().allMatch(section -> section.lessons().isEmpty())) {
            findings.odd(HEAD, head.line("lessons"), "package.lessons.none");
        }
        return sections;
    }

    /** Only the last may be without a title: lessons that stand under no heading come behind all others. */
    private static List<Pack.Section> sections(List<YamlMap> lines, LessonsReader lessons) {
        var sections = new ArrayList<Pack.Section>();
        for (var line : lines) {
            boolean last = sections.size() == lines.size() - 1;
            var title = last && !line.has("title") ? null : line.required("title", LessonsReader.LONGEST_TITLE);
            sections.add(new Pack.Section(title, read(line, lessons)));
        }
        return sections;
    }

    private static List<LessonText> read(YamlMap of, LessonsReader lessons) {
        return lessons.read(of.maps("lessons", LessonsReader.KEYS));
    }

    /** What lies in the folders of media comes along, named or not; of anything else that nothing names it is only said. */
    private Map<String, byte[]> media(LessonsReader lessons, String questions) {
        var names = new TreeSet<String>();
        for (var name : files.names()) {
            if (Markdown.NAME.matcher(name).matches() && name.length() <= LONGEST_NAME) {
                names.add(name);
            } else if (IN_FOLDER.matcher(name).matches()) {
                findings.wrong(name, 0, "package.media.name", name);
            }
            var named = lessons.shown().contains(name) || lessons.used().contains(name) || captions(name, lessons);
            if (!named && !name.equals(HEAD) && !name.equals(questions)) {
                findings.odd(name, 0, "package.file.unnamed");
            }
        }
        return new PackMedia(names, files::read);
    }

    /** Captions belong to the film of their name. */
    private static boolean captions(String name, LessonsReader lessons) {
        return name.endsWith(".vtt")
                && lessons.shown().stream()
                        .anyMatch(film -> film.replaceFirst("[^.]+$", "vtt").equals(name));
    }
}
