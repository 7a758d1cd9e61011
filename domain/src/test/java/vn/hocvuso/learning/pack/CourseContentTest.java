package vn.hocvuso.learning.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.assessment.gift.Gift;
import vn.hocvuso.assessment.question.Choice;
import vn.hocvuso.assessment.question.Item;
import vn.hocvuso.assessment.question.TrueFalse;
import vn.hocvuso.learning.course.LessonText;
import vn.hocvuso.learning.text.Markdown;
import vn.hocvuso.platform.ContentFile;

/** The courses of {@code content/courses}: nothing is wrong in them, and every question in them keeps its promise. */
class CourseContentTest {

    static final Path COURSES = Path.of("../content/courses");

    static List<Path> courses() {
        try (var all = Files.list(COURSES)) {
            return all.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("courses")
    void a_course_reads_without_a_problem_and_without_a_warning(Path course) throws Exception {
        var reading = PackReader.read(files(course), CourseContentTest::isKnown);
        assertThat(Stream.concat(reading.problems().stream(), reading.warnings().stream()))
                .isEmpty();
        assertThat(reading.pack().code()).isEqualTo(course.getFileName().toString());
        assertThat(listed().contains(reading.pack().code())).isTrue();
    }

    @ParameterizedTest
    @MethodSource("courses")
    void written_and_read_again_it_is_the_same_course(Path course) {
        var pack = PackReader.read(files(course)).pack();
        var again = PackReader.read(PackFiles.of(Packs.unzip(Packs.zip(pack))));
        assertThat(again.isClean()).as(again.toString()).isTrue();
        assertThat(Packs.said(again.pack())).isEqualTo(Packs.said(pack));
    }

    /** A school that takes it home, changes a word and brings it back has the same pictures. */
    @ParameterizedTest
    @MethodSource("courses")
    void its_pictures_pass_the_checks_of_uploads_and_stay_what_they_are(Path course) {
        var pack = PackReader.read(files(course)).pack();
        assertThat(MediaCheck.problems(pack)).isEmpty();
        assertThat(Packs.said(MediaCheck.cleaned(pack))).isEqualTo(Packs.said(pack));
    }

    @ParameterizedTest
    @MethodSource("courses")
    void every_question_says_why_and_is_about_what_the_course_teaches(Path course) {
        var pack = PackReader.read(files(course)).pack();
        var taught = pack.goals().stream().map(Pack.Goal::competence).collect(Collectors.toSet());
        var wrong = new ArrayList<String>();
        for (var item : questions(pack)) {
            if (!saysWhy(item)) {
                wrong.add(item.label().id() + " does not say why: " + item.asked());
            }
            if (item.label().competences().stream().noneMatch(taught::contains)) {
                wrong.add(item.label().id() + " is about " + item.label().competences());
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(pack.lessons()).allSatisfy(lesson -> assertThat(practice(lesson))
                .as(lesson.slug())
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.label().id()).isNotEmpty()));
    }

    private static List<Item> questions(Pack pack) {
        var practised = pack.lessons().stream().flatMap(lesson -> practice(lesson).stream());
        return Stream.concat(practised, Gift.read(pack.quiz().gift()).items().stream())
                .toList();
    }

    private static List<Item> practice(LessonText lesson) {
        return new Markdown("", Map.of())
                .parts(lesson.body()).stream()
                        .filter(part -> part.gift() != null)
                        .flatMap(part -> Gift.read(part.gift()).items().stream())
                        .toList();
    }

    /** Something for every option, or for the question as a whole where it has none. */
    private static boolean saysWhy(Item item) {
        if (item.body() instanceof Choice choice) {
            return choice.options().stream()
                    .noneMatch(option -> option.feedback().isBlank());
        }
        if (item.body() instanceof TrueFalse either) {
            return !either.toWrong().isBlank();
        }
        return !item.feedback().isBlank();
    }

    /** As a folder on a disk. */
    static PackFiles files(Path folder) {
        try (var all = Files.walk(folder)) {
            var files = new HashMap<String, byte[]>();
            for (var file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
            return PackFiles.of(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<?> listed() {
        return (List<?>) ContentFile.read("courses/index.yaml").yaml().get("courses");
    }

    private static boolean isKnown(String framework, String competence) {
        var codes = new HashSet<String>();
        collect(ContentFile.read("frameworks/" + framework + ".yaml").yaml(), codes);
        return codes.contains(competence);
    }

    private static void collect(Object yaml, Set<String> codes) {
        if (yaml instanceof Map<?, ?> map) {
            codes.add(String.valueOf(map.get("code")));
            map.values().forEach(value -> collect(value, codes));
        } else if (yaml instanceof List<?> list) {
            list.forEach(value -> collect(value, codes));
        }
    }
}
