package vn.hocvuso.learning.pack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.hocvuso.assessment.QuizRules;
import vn.hocvuso.assessment.QuizText;
import vn.hocvuso.kernel.Bilingual;
import vn.hocvuso.learning.course.Completion;
import vn.hocvuso.learning.course.LessonKind;
import vn.hocvuso.learning.course.LessonText;
import vn.hocvuso.people.Audience;
import vn.hocvuso.platform.ContentFile;

/** Reads a package from the content files this product was built with. */
public final class PackFolder {

    static final String FOLDER = "courses/";

    private static final Pattern MEDIA = Pattern.compile("]\\(((?:pictures|media)/[a-z0-9-]+\\.[a-z0-9]+)\\)");

    private final String folder;
    private final Map<String, Object> head;

    private PackFolder(String code) {
        folder = FOLDER + code + "/";
        head = ContentFile.read(folder + "course.yaml").yaml();
        if (!code.equals(head.get("code"))) {
            throw new IllegalStateException(folder + "course.yaml: code is " + head.get("code"));
        }
    }

    /** @throws IllegalStateException when a file it names is not there, or it is not named as its folder */
    public static Pack read(String code) {
        return new PackFolder(code).pack();
    }

    private Pack pack() {
        var framework = text(head, "framework");
        var sections = sections();
        return new Pack(
                text(head, "code"),
                bilingual("title"),
                bilingual("summary"),
                audiences(),
                maps(head.get("competences")).stream()
                        .map(goal -> goal(goal, framework))
                        .toList(),
                text(head, "licence"),
                !Boolean.FALSE.equals(head.get("self_enrolment")),
                sections,
                quiz(),
                media(sections));
    }

    private List<Pack.Section> sections() {
        return head.get("sections") == null
                ? List.of(new Pack.Section(null, lessons(head)))
                : maps(head.get("sections")).stream()
                        .map(section -> new Pack.Section(text(section, "title"), lessons(section)))
                        .toList();
    }

    private List<LessonText> lessons(Map<String, Object> of) {
        return maps(of.get("lessons")).stream().map(this::lesson).toList();
    }

    private LessonText lesson(Map<String, Object> line) {
        var file = text(line, "file");
        return new LessonText(
                slug(file),
                text(line, "title"),
                (Integer) line.get("minutes"),
                Optional.ofNullable(text(line, "kind")).map(LessonKind::of).orElse(LessonKind.READING),
                Optional.ofNullable(text(line, "completion"))
                        .map(Completion::of)
                        .orElse(Completion.READ),
                line.get("least_seconds") instanceof Integer seconds ? seconds : 0,
                !Boolean.FALSE.equals(line.get("required")),
                text(line, "address"),
                ContentFile.read(folder + file).text());
    }

    /** Such as {@code mat-khau-dai-de-nho} for {@code 02-mat-khau-dai-de-nho.md}. */
    static String slug(String fileName) {
        return fileName.replaceFirst("^\\d+-", "").replaceFirst("\\.md$", "");
    }

    @SuppressWarnings("unchecked")
    private static Pack.Goal goal(Map<String, Object> goal, String usual) {
        return new Pack.Goal(
                Optional.ofNullable(text(goal, "framework")).orElse(usual), text(goal, "code"), (List<Integer>)
                        goal.get("levels"));
    }

    private QuizText quiz() {
        if (head.get("quiz") == null) {
            return null;
        }
        @SuppressWarnings("unchecked")
        var quiz = (Map<String, Object>) head.get("quiz");
        var rules = QuizRules.usual(
                number(quiz, "pass_percent", 70),
                number(quiz, "minutes", 20),
                number(quiz, "tries", 3),
                number(quiz, "wait_hours", 0),
                number(quiz, "draw", 10));
        return new QuizText(
                text(quiz, "title"),
                rules,
                ContentFile.read(folder + text(quiz, "questions")).text());
    }

    private Map<String, byte[]> media(List<Pack.Section> sections) {
        var media = new TreeMap<String, byte[]>();
        sections.stream()
                .flatMap(section -> section.lessons().stream())
                .flatMap(lesson -> MEDIA.matcher(lesson.body()).results())
                .map(shown -> shown.group(1))
                .forEach(name -> media.computeIfAbsent(
                        name, n -> ContentFile.read(folder + n).bytes()));
        return media;
    }

    private Set<Audience> audiences() {
        return ((List<?>) head.get("audience"))
                .stream().map(String::valueOf).map(Audience::of).collect(Collectors.toUnmodifiableSet());
    }

    private Bilingual bilingual(String key) {
        var texts = (Map<?, ?>) head.get(key);
        return new Bilingual(String.valueOf(texts.get("vi")), (String) texts.get("en"));
    }

    private static int number(Map<String, Object> from, String key, int usual) {
        return from.get(key) instanceof Integer number ? number : usual;
    }

    private static String text(Map<String, Object> from, String key) {
        var value = from.get(key);
        return value == null ? null : value.toString();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> maps(Object value) {
        return (List<Map<String, Object>>) value;
    }
}
