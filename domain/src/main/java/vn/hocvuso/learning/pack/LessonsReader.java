package vn.hocvuso.learning.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocvuso.learning.course.Completion;
import vn.hocvuso.learning.course.LessonKind;
import vn.hocvuso.learning.course.LessonText;

/** The lessons that {@code course.yaml} lists, each with its file. */
final class LessonsReader {

    static final String[] KEYS = {
        "kind", "file", "slug", "title", "minutes", "completion", "least_seconds", "required", "address"
    };

    static final int LONGEST_TITLE = 300;
    static final int MOST_MINUTES = 600;
    static final int A_DAY = 86_400;

    private static final int MOST_BYTES = 512 * 1024;
    private static final int MOST_LESSONS = 300;
    private static final int LONGEST_ADDRESS = 2_000;

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final int LONGEST_SLUG = 100;
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s/]+\\S*");

    private static final Map<String, LessonKind> KINDS = Stream.of(LessonKind.values())
            .collect(Collectors.toMap(LessonKind::code, k -> k, (a, b) -> a, TreeMap::new));
    private static final Map<String, Completion> COMPLETIONS = Stream.of(Completion.values())
            .collect(Collectors.toMap(Completion::code, c -> c, (a, b) -> a, TreeMap::new));

    private final PackFiles files;
    private final Findings findings;
    private final Map<String, Integer> linesOfSlugs = new HashMap<>();
    private final Set<String> used = new TreeSet<>();
    private final Set<String> shown = new TreeSet<>();

    LessonsReader(PackFiles files, Findings findings) {
        this.files = files;
        this.findings = findings;
    }

    /** The lesson files it read. */
    Set<String> used() {
        return used;
    }

    /** The pictures, films and files that lessons show. */
    Set<String> shown() {
        return shown;
    }

    List<LessonText> read(List<YamlMap> lines) {
        var lessons = new ArrayList<LessonText>();
        for (var line : lines) {
            lessons.add(lesson(line));
            if (linesOfSlugs.size() > MOST_LESSONS) {
                findings.wrong(PackReader.HEAD, line.line(), "package.lessons.many", MOST_LESSONS);
                break;
            }
        }
        return lessons;
    }

    private LessonText lesson(YamlMap line) {
        var kind = line.choice("kind", LessonKind.READING, KINDS);
        var completion = line.choice("completion", usual(kind), COMPLETIONS);
        var file = file(line, kind);
        return new LessonText(
                slug(line, file),
                line.required("title", LONGEST_TITLE),
                line.required("minutes", 1, MOST_MINUTES),
                kind,
                completion,
                line.number("least_seconds", 0, 0, A_DAY),
                line.flag("required", true),
                address(line, kind),
                file == null ? "" : body(line, file, completion));
    }

    /** How a lesson is done where nothing else is said. */
    static Completion usual(LessonKind kind) {
        return kind == LessonKind.OUTSIDE ? Completion.EVIDENCE : Completion.READ;
    }

    /** Such as {@code mat-khau-dai-de-nho} for {@code 02-mat-khau-dai-de-nho.md}. */
    static String slug(String file) {
        return file.replaceFirst("^\\d+-", "").replaceFirst("\\.md$", "");
    }

    private String slug(YamlMap line, String file) {
        var said = line.text("slug", LONGEST_SLUG);
        if (said == null && file == null) {
            if (!line.has("file")) {
                line.missing("slug");
            }
            return "?";
        }
        var slug = said == null ? slug(file) : said;
        int at = line.line(said == null ? "file" : "slug");
        if (!SLUG.matcher(slug).matches() || slug.length() > LONGEST_SLUG) {
            findings.wrong(PackReader.HEAD, at, "package.slug", slug);
        }
        var before = linesOfSlugs.putIfAbsent(slug, at);
        if (before != null) {
            findings.wrong(PackReader.HEAD, at, "package.slug.twice", slug, before);
        }
        return slug;
    }

    /** @return null when there is none to read */
    private String file(YamlMap line, LessonKind kind) {
        if (kind == LessonKind.OUTSIDE && !line.has("file")) {
            return null;
        }
        var file = line.required("file", LONGEST_SLUG + 10);
        if (line.has("file") && !file.matches("[^/]+\\.md")) {
            findings.wrong(PackReader.HEAD, line.line("file"), "package.lesson.file", file);
            return null;
        }
        return line.has("file") ? file : null;
    }

    private String body(YamlMap line, String file, Completion completion) {
        if (!files.names().contains(file)) {
            var meant = Nearest.to(file, files.names());
            findings.wrong(
                    PackReader.HEAD,
                    line.line("file"),
                    meant.isPresent() ? "package.file.meant" : "package.file.missing",
                    file,
                    meant.orElse(""));
            return "";
        }
        used.add(file);
        var body = new TextFile(files, findings).read(file, MOST_BYTES);
        var scan = new LessonScan(file, files.names()::contains, findings).over(body);
        shown.addAll(scan.named());
        if (completion == Completion.PRACTICE && !scan.asks()) {
            findings.odd(file, 0, "package.practice.none");
        }
        if (completion == Completion.CHECKLIST && !LessonScan.hasPoints(body)) {
            findings.odd(file, 0, "package.checklist.none");
        }
        return body;
    }

    private String address(YamlMap line, LessonKind kind) {
        var address = line.text("address", LONGEST_ADDRESS);
        if (kind == LessonKind.OUTSIDE && address == null) {
            line.missing("address");
        }
        if (address != null && !ADDRESS.matcher(address).matches()) {
            findings.wrong(PackReader.HEAD, line.line("address"), "package.address", address);
        }
        return address;
    }
}
