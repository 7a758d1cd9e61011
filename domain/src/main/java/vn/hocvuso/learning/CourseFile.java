package vn.hocvuso.learning;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.hocvuso.kernel.Bilingual;
import vn.hocvuso.people.Audience;
import vn.hocvuso.platform.ContentFile;

/**
 * A course as its folder below {@code content/courses/} says it: {@code course.yaml}, the lessons it names, and the
 * pictures they show.
 *
 * @param digest the same as long as none of these files changed
 */
record CourseFile(
        String code,
        Bilingual title,
        Bilingual summary,
        List<Audience> audience,
        String framework,
        List<Taught> competences,
        String licence,
        List<LessonFile> lessons,
        boolean hasQuiz,
        String digest) {

    private static final Pattern PICTURE = Pattern.compile("!\\[[^]]*]\\((" + Picture.PATH.pattern() + ")\\)");

    /** @throws IllegalStateException when a file it names is not there, or it is not named as its folder */
    static CourseFile read(String code) {
        var file = ContentFile.read(Picture.FOLDER + code + "/course.yaml");
        var head = file.yaml();
        if (!code.equals(head.get("code"))) {
            throw new IllegalStateException(file.path() + ": code is " + head.get("code"));
        }
        var lessons = lessons(code, head);
        return new CourseFile(
                code,
                bilingual(head.get("title")),
                bilingual(head.get("summary")),
                texts(head.get("audience")).stream().map(Audience::of).toList(),
                text(head, "framework"),
                competences(head),
                text(head, "licence"),
                lessons,
                head.get("quiz") != null,
                digest(code, file, lessons));
    }

    private static List<LessonFile> lessons(String code, Map<String, Object> head) {
        return maps(head.get("lessons")).stream()
                .map(lesson -> new LessonFile(
                        LessonFile.slug(text(lesson, "file")),
                        text(lesson, "title"),
                        (Integer) lesson.get("minutes"),
                        ContentFile.read(Picture.FOLDER + code + "/" + text(lesson, "file"))
                                .text()))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Taught> competences(Map<String, Object> head) {
        return maps(head.get("competences")).stream()
                .map(taught -> new Taught(text(taught, "code"), (List<Integer>) taught.get("levels")))
                .toList();
    }

    private static String digest(String code, ContentFile head, List<LessonFile> lessons) {
        var parts = new ArrayList<>(List.of(head.digest()));
        for (var lesson : lessons) {
            parts.add(lesson.body());
            PICTURE.matcher(lesson.body())
                    .results()
                    .map((MatchResult shown) ->
                            Picture.file(code, shown.group(1)).digest())
                    .forEach(parts::add);
        }
        var all = parts.stream().collect(Collectors.joining("\n"));
        return new ContentFile(code, all.getBytes(StandardCharsets.UTF_8)).digest();
    }

    private static Bilingual bilingual(Object value) {
        var texts = (Map<?, ?>) value;
        return new Bilingual(String.valueOf(texts.get("vi")), (String) texts.get("en"));
    }

    private static String text(Map<String, Object> from, String key) {
        var value = from.get(key);
        return value == null ? null : value.toString();
    }

    private static List<String> texts(Object value) {
        return ((List<?>) value).stream().map(String::valueOf).toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> maps(Object value) {
        return (List<Map<String, Object>>) value;
    }
}
