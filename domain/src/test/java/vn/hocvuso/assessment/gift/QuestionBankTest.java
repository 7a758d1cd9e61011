package vn.hocvuso.assessment.gift;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.assessment.question.Choice;
import vn.hocvuso.assessment.question.Item;
import vn.hocvuso.assessment.question.TrueFalse;
import vn.hocvuso.platform.ContentFile;

/** The bank of {@code content/questions}: one file for a competence, and what every question in it is promised to have. */
class QuestionBankTest {

    static final Path BANK = Path.of("../content/questions");
    static final Path ASSESSMENTS = Path.of("../content/assessments");
    static final int FOR_A_COMPETENCE = 20;
    static final int FOR_A_BAND = 8;
    static final int LONGEST_STEM = 450;

    /** Two questions that share more than this part of their pairs of words are one question told twice. */
    static final double ALIKE = 0.5;

    /** A question to practise in the text of a lesson. */
    static final Pattern BLOCK = Pattern.compile("(?ms)^```gift\\R(.*?)^```");

    static List<Path> files() {
        try (var all = Files.list(BANK)) {
            return all.filter(path -> path.toString().endsWith(".gift"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_file_holds_enough_questions_of_its_competence_in_both_bands(Path file) throws Exception {
        var items = items(file);
        var competence = competence(file);
        assertThat(items).hasSizeGreaterThanOrEqualTo(FOR_A_COMPETENCE);
        assertThat(items).allSatisfy(item -> {
            assertThat(item.label().id()).matches("nh-" + competence.replace(".", "\\.") + "-\\d\\d");
            assertThat(item.label().name()).isNotEmpty();
            assertThat(item.label().competences()).startsWith(competence);
            assertThat(item.label().band())
                    .hasValueSatisfying(band -> assertThat(band).isIn("1-2", "3-4"));
        });
        for (var band : List.of("1-2", "3-4")) {
            assertThat(items)
                    .filteredOn(item -> item.label().band().orElse("").equals(band))
                    .as(band)
                    .hasSizeGreaterThanOrEqualTo(FOR_A_BAND);
        }
        assertThat(Gift.read(Gift.write(items)).items()).isEqualTo(items);
    }

    @ParameterizedTest
    @MethodSource("files")
    void whoever_is_wrong_is_told_why_and_everybody_what_to_remember(Path file) throws Exception {
        assertThat(items(file)).allSatisfy(item -> {
            assertThat(item.asked().length()).as(item.asked()).isBetween(15, LONGEST_STEM);
            assertThat(item.feedback()).as(item.asked()).isNotEmpty();
            if (item.body() instanceof Choice choice) {
                assertThat(choice.options()).hasSizeBetween(3, 6);
                assertThat(choice.options())
                        .allSatisfy(option ->
                                assertThat(option.feedback()).as(option.text()).isNotEmpty());
            }
            if (item.body() instanceof TrueFalse either) {
                assertThat(either.toWrong()).as(item.asked()).isNotEmpty();
            }
        });
    }

    /** Who always takes the longest option, or always the first, does not pass. */
    @ParameterizedTest
    @MethodSource("files")
    void the_right_option_does_not_give_itself_away(Path file) throws Exception {
        var single = items(file).stream()
                .map(Item::body)
                .filter(Choice.class::isInstance)
                .map(Choice.class::cast)
                .filter(choice -> !choice.many())
                .toList();
        assertThat(single).hasSizeGreaterThanOrEqualTo(8);
        assertThat(single.stream().filter(QuestionBankTest::rightIsLongest).count())
                .isLessThanOrEqualTo(single.size() / 2);
        for (int place = 0; place < 4; place++) {
            int at = place;
            assertThat(single.stream()
                            .filter(choice -> rightPlace(choice) == at)
                            .count())
                    .as("place " + (place + 1))
                    .isLessThanOrEqualTo(single.size() / 2);
        }
    }

    /** In the bank, in the tests of courses, and in the practice of their lessons. */
    @Test
    void no_number_is_used_twice_and_no_two_questions_are_nearly_the_same() throws Exception {
        var all = new ArrayList<Item>();
        for (var file : everyFile(".gift")) {
            all.addAll(items(file));
        }
        for (var lesson : everyFile(".md")) {
            all.addAll(practice(lesson));
        }
        assertThat(all.stream().map(item -> item.label().id())).doesNotHaveDuplicates();
        var pairs = all.stream().map(QuestionBankTest::pairs).toList();
        var twice = new ArrayList<String>();
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                if (alike(pairs.get(i), pairs.get(j)) >= ALIKE) {
                    twice.add(told(all.get(i)) + "\n" + told(all.get(j)));
                }
            }
        }
        assertThat(twice).isEmpty();
    }

    private static String told(Item item) {
        return item.label().id() + ": " + item.asked();
    }

    /** Of the bank and of the courses. */
    private static List<Path> everyFile(String ending) throws IOException {
        try (var all = Files.walk(BANK.resolveSibling("courses"))) {
            return Stream.concat(files().stream(), all.sorted())
                    .filter(path -> path.toString().endsWith(ending))
                    .toList();
        }
    }

    private static List<Item> practice(Path lesson) throws IOException {
        var blocks = BLOCK.matcher(Files.readString(lesson));
        return blocks.results()
                .flatMap(block -> Gift.read(block.group(1)).items().stream())
                .toList();
    }

    @Test
    void the_index_names_every_file_and_no_other() throws Exception {
        var bank = (Map<?, ?>) ((List<?>) yaml(BANK.resolve("index.yaml")).get("banks")).get(0);
        assertThat((List<?>) bank.get("files"))
                .isEqualTo(files().stream()
                        .map(file -> file.getFileName().toString())
                        .toList());
    }

    @Test
    void the_list_of_what_was_checked_has_eight_to_ten_points_in_both_languages() throws Exception {
        assertThat((List<?>) yaml(BANK.resolve("checklist.yaml")).get("points"))
                .hasSizeBetween(8, 10)
                .allSatisfy(point -> assertThat(
                                ((Map<?, ?>) point).keySet().stream().map(String::valueOf))
                        .containsExactlyInAnyOrder("vi", "en"));
    }

    /** Twice as many as one try takes, so that a second try is not the first again. */
    @Test
    void an_assessment_finds_enough_to_draw_from() throws Exception {
        var all = new ArrayList<Item>();
        for (var file : files()) {
            all.addAll(items(file));
        }
        var competences =
                files().stream().map(QuestionBankTest::competence).distinct().toList();
        for (var code : (List<?>) yaml(ASSESSMENTS.resolve("index.yaml")).get("assessments")) {
            var draws = draws(yaml(ASSESSMENTS.resolve(code + ".yaml")), competences);
            assertThat(draws.keySet())
                    .as("%s asks about every competence", code)
                    .containsAll(competences);
            draws.forEach((competence, draw) -> assertThat(all)
                    .as("%s %s", code, competence)
                    .filteredOn(item -> item.label().competences().contains(competence))
                    .filteredOn(item -> item.label().tags().contains(String.valueOf(draw.get("band"))))
                    .hasSizeGreaterThanOrEqualTo(2 * (Integer) draw.get("count")));
        }
    }

    private static Map<String, Map<?, ?>> draws(Map<String, Object> assessment, List<String> competences) {
        var each = (Map<?, ?>) assessment.get("each");
        return each != null
                ? competences.stream().collect(Collectors.toMap(code -> code, code -> each))
                : ((List<?>) assessment.get("draws"))
                        .stream()
                                .map(draw -> (Map<?, ?>) draw)
                                .collect(Collectors.toMap(draw -> (String) draw.get("competence"), draw -> draw));
    }

    private static Map<String, Object> yaml(Path file) throws IOException {
        return new ContentFile(file.toString(), Files.readAllBytes(file)).yaml();
    }

    private static String competence(Path file) {
        return file.getFileName().toString().replace(".gift", "");
    }

    private static List<Item> items(Path file) throws IOException {
        var reading = Gift.read(Files.readAllBytes(file));
        assertThat(reading.problems()).isEmpty();
        return reading.items();
    }

    private static boolean rightIsLongest(Choice choice) {
        var right = choice.options().get(rightPlace(choice)).text().length();
        return choice.options().stream().allMatch(option -> option.text().length() <= right);
    }

    private static int rightPlace(Choice choice) {
        for (int i = 0; i < choice.options().size(); i++) {
            if (choice.isRight(choice.options().get(i))) {
                return i;
            }
        }
        throw new AssertionError("no right option");
    }

    private static double alike(Set<String> a, Set<String> b) {
        var shared = new HashSet<>(a);
        shared.retainAll(b);
        return (double) shared.size() / Math.max(1, Math.min(a.size(), b.size()));
    }

    private static Set<String> pairs(Item item) {
        var words = Stream.of(item.asked().toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+"))
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
        var pairs = new HashSet<String>();
        for (int i = 1; i < words.length; i++) {
            pairs.add(String.join(" ", Arrays.asList(words[i - 1], words[i])));
        }
        return pairs;
    }
}
