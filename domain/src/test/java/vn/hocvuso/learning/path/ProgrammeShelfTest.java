package vn.hocvuso.learning.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hocvuso.learning.path.PathWorld.FIRST;
import static vn.hocvuso.learning.path.PathWorld.PRINCIPAL;
import static vn.hocvuso.learning.path.PathWorld.SCHOOL;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocvuso.learning.ShelfPacks;
import vn.hocvuso.people.Audience;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.ContentFile;

/** Programmes of the content files. */
class ProgrammeShelfTest {

    static final String HEAD = """
            code: thu
            title: {vi: Thử}
            summary: {vi: Thử}
            audience: [teacher]
            parts:
            """;

    @Test
    void what_the_file_says_is_offered_to_every_unit_and_seen_by_everybody() {
        var world = new PathWorld();
        world.shelf.stand(
                List.of(text("  - {course: mot, required: true, days: 3}", "  - {course: hai, required: false}")));
        assertThat(world.programmes.at(PRINCIPAL, SCHOOL)).singleElement().satisfies(card -> {
            assertThat(card.required()).isEqualTo(1);
            assertThat(card.optional()).isEqualTo(1);
        });
        assertThat(world.programmes.parts(Caller.VISITOR, "thu"))
                .extracting(PartLine::code)
                .containsExactly("mot", "hai");
    }

    @Test
    void a_course_or_test_that_is_not_there_is_named_with_file_and_part() {
        var world = new PathWorld();
        assertThatThrownBy(() -> world.shelf.stand(List.of(
                        text("  - {course: mot, required: true}", "  - {quiz: danh-gia-dau-vao, required: true}"))))
                .hasMessage("learning-programmes/thu.yaml, part 2: there is no quiz danh-gia-dau-vao");
        assertThatThrownBy(() -> world.shelf.stand(List.of(text("  - {course: bon, required: true}"))))
                .hasMessageContaining("part 1: there is no course bon");
    }

    @ParameterizedTest
    @ValueSource(strings = {"  - {course: mot}", "  - {required: true}", "  - {course: mot, required: true, days: 0}"})
    void a_part_that_says_too_little_or_nonsense_is_named(String part) {
        assertThatThrownBy(() -> text(part)).hasMessageContaining("learning-programmes/thu.yaml, part 1");
    }

    @Test
    void a_changed_file_changes_the_path_from_today_on_and_one_no_longer_listed_is_offered_no_more() {
        var world = new PathWorld();
        world.shelf.stand(List.of(text("  - {course: mot, required: true}", "  - {course: hai, required: true}")));
        world.assignments.assign(PRINCIPAL, "thu", SCHOOL, Set.of(Audience.TEACHER), FIRST, null);
        world.itIs(FIRST.plusDays(5));
        world.shelf.stand(List.of(text("  - {course: ba, required: true}", "  - {course: mot, required: false}")));
        assertThat(world.programmes.parts(PRINCIPAL, "thu"))
                .extracting(PartLine::code)
                .containsExactly("ba", "mot");
        world.shelf.stand(List.of());
        assertThat(world.programmes.at(PRINCIPAL, SCHOOL)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pho-cap-can-bo", "pho-cap-hoc-vien"})
    void what_a_universal_programme_requires_leaves_no_competence_empty_at_levels_1_and_2(String code) {
        var taught = ProgrammeText.read(code).parts().stream()
                .filter(PartText::required)
                .flatMap(part -> ShelfPacks.pack(part.code()).goals().stream())
                .filter(goal -> goal.framework().equals("tt02-2025"))
                .flatMap(goal -> goal.levels().stream().map(level -> goal.competence() + " bậc " + level))
                .collect(Collectors.toSet());
        var missing = new TreeSet<>(competences());
        missing.removeAll(taught);
        assertThat(missing).isEmpty();
    }

    private static List<String> competences() {
        var file = ContentFile.read("frameworks/tt02-2025.yaml").yaml();
        var found = new ArrayList<String>();
        for (var domain : (List<?>) file.get("domains")) {
            for (var competence : (List<?>) ((Map<?, ?>) domain).get("competences")) {
                var id = ((Map<?, ?>) competence).get("code");
                found.add(id + " bậc 1");
                found.add(id + " bậc 2");
            }
        }
        assertThat(found).hasSize(48);
        return found;
    }

    @Test
    void every_file_names_courses_that_are_there_and_written_for_its_people() {
        var codes = (List<?>)
                ContentFile.read("learning-programmes/index.yaml").yaml().get("programmes");
        for (var code : codes) {
            var text = ProgrammeText.read(code.toString());
            assertThat(text.parts()).filteredOn(PartText::required).isNotEmpty();
            text.parts().stream().filter(PartText::required).forEach(part -> assertThat(
                            ShelfPacks.pack(part.code()).audiences())
                    .as("%s for %s", part.code(), code)
                    .containsAnyElementsOf(text.audience()));
        }
    }

    private static ProgrammeText text(String... parts) {
        var yaml = HEAD + String.join("\n", parts) + "\n";
        return ProgrammeText.of(
                "thu", new ContentFile("learning-programmes/thu.yaml", yaml.getBytes(StandardCharsets.UTF_8)));
    }
}
