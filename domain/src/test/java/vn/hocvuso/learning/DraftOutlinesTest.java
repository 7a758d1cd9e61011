package vn.hocvuso.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocvuso.learning.DraftBeans.LAN;
import static vn.hocvuso.learning.DraftBeans.MAI;
import static vn.hocvuso.learning.DraftBeans.SCHOOL;
import static vn.hocvuso.learning.DraftsTest.refused;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vn.hocvuso.learning.course.Completion;
import vn.hocvuso.learning.course.LessonKind;
import vn.hocvuso.learning.course.LessonText;
import vn.hocvuso.learning.draft.DraftLessonLine;
import vn.hocvuso.learning.draft.DraftSection;

class DraftOutlinesTest {

    record Place(int position) {}

    @Test
    void the_first_section_takes_in_the_lessons_there_are() {
        var world = new World();
        world.lesson("Một");
        world.section("Phần");
        world.lesson("Hai");
        assertThat(world.shown()).containsExactly("[Phần]", "mot", "hai");
    }

    @Test
    void a_lesson_moves_within_its_section_and_into_the_next() {
        var world = new World();
        world.section("A");
        world.lesson("Một");
        world.lesson("Hai");
        world.section("B");
        world.move("l", "mot", 1);
        assertThat(world.shown()).containsExactly("[A]", "hai", "mot", "[B]");
        world.move("l", "mot", 1);
        assertThat(world.shown()).containsExactly("[A]", "hai", "[B]", "mot");
        world.move("l", "mot", 1);
        world.move("l", "hai", -1);
        assertThat(world.shown()).containsExactly("[A]", "hai", "[B]", "mot");
        world.move("s", "B", -1);
        assertThat(world.shown()).containsExactly("[B]", "mot", "[A]", "hai");
    }

    @Test
    void a_section_that_goes_leaves_its_lessons_to_its_neighbour() {
        var world = new World();
        world.section("A");
        world.lesson("Một");
        world.section("B");
        world.lesson("Hai");
        world.remove("s", "A");
        assertThat(world.shown()).containsExactly("[B]", "mot", "hai");
        world.remove("s", "B");
        assertThat(world.shown()).containsExactly("mot", "hai");
    }

    @Test
    void an_order_that_knows_not_all_is_refused() {
        var world = new World();
        world.lesson("Một");
        var marks = world.marks();
        world.beans.outlines.addLesson(MAI, world.course, null, "Hai");
        refused("draft.outline-changed", () -> world.beans.outlines.arrange(LAN, world.course, marks));
        refused("draft.outline-changed", () -> world.beans.outlines.move(LAN, world.course, "l1", 1));
        refused("draft.outline-changed", () -> world.beans.outlines.remove(LAN, world.course, "l1"));
        refused("draft.outline-changed", () -> world.beans.outlines.rename(LAN, world.course, "s1", "X"));
    }

    @Test
    void the_address_of_a_lesson_stays_when_its_title_changes() {
        var world = new World();
        assertThat(world.lesson("Mã QR là gì?")).isEqualTo("ma-qr-la-gi");
        assertThat(world.lesson("Mã QR: là gì")).isEqualTo("ma-qr-la-gi-2");
        assertThat(world.lesson("???")).isEqualTo("bai");
        var began = world.beans.texts.lesson(LAN, world.course, "bai").print();
        var told = new LessonText(
                "bai", "Khác", 7, LessonKind.OUTSIDE, Completion.EVIDENCE, 120, false, "https://a.vn", null);
        world.beans.outlines.describe(LAN, world.course, began, told);
        assertThat(world.beans.texts.lesson(LAN, world.course, "bai").text())
                .isEqualTo(new LessonText(
                        "bai", "Khác", 7, LessonKind.OUTSIDE, Completion.EVIDENCE, 120, false, "https://a.vn", ""));
        refused("draft.changed-meanwhile", () -> world.beans.outlines.describe(MAI, world.course, began, told));
    }

    @Test
    void levels_are_said_anew_and_in_order() {
        var world = new World();
        world.beans.outlines.teach(LAN, world.course, "khung", "4.1", List.of(3, 1));
        world.beans.outlines.teach(LAN, world.course, "khung", "4.1", List.of(2, 1, 2));
        assertThat(world.goals()).containsExactly("4.1 1,2");
        refused("draft.levels-missing", () -> world.beans.outlines.teach(LAN, world.course, "khung", "4.1", List.of()));
        world.beans.outlines.forget(LAN, world.course, "khung", "4.1");
        assertThat(world.goals()).isEmpty();
    }

    @Property(tries = 40)
    void whatever_is_done_nothing_is_lost_and_places_go_from_one(@ForAll @Size(max = 18) List<Integer> deeds) {
        var world = new World();
        int lessons = 0;
        for (int deed : deeds) {
            lessons += world.does(deed);
        }
        assertThat(world.lessons()).hasSize(lessons);
        assertThat(world.places("lesson_version")).isEqualTo(oneTo(lessons));
        assertThat(world.places("course_section"))
                .isEqualTo(oneTo(world.sections().size()));
        assertThat(world.loose()).isTrue();
    }

    private static List<Integer> oneTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }

    /** One draft, and what can be done to its outline. */
    static final class World {

        final DraftBeans beans = new DraftBeans();
        final String course = beans.drafts.create(LAN, SCHOOL, "Khóa", Set.of());

        String lesson(String title) {
            return beans.outlines.addLesson(LAN, course, null, title);
        }

        void section(String title) {
            beans.outlines.addSection(LAN, course, title);
        }

        /** @return by how many lessons there are more */
        int does(int deed) {
            var random = new Random(deed);
            var marks = marks();
            int kind = Math.floorMod(deed, 6);
            if (kind == 0 || marks.isEmpty()) {
                lesson("Bài");
                return 1;
            }
            var mark = marks.get(random.nextInt(marks.size()));
            switch (kind) {
                case 1 -> section("Phần");
                case 2 -> beans.outlines.move(LAN, course, mark, 1);
                case 3 -> beans.outlines.move(LAN, course, mark, -1);
                case 4 -> {
                    Collections.shuffle(marks, random);
                    beans.outlines.arrange(LAN, course, marks);
                }
                default -> {
                    beans.outlines.remove(LAN, course, mark);
                    return mark.startsWith("l") ? -1 : 0;
                }
            }
            return 0;
        }

        void move(String kind, String name, int by) {
            beans.outlines.move(LAN, course, mark(kind, name), by);
        }

        void remove(String kind, String name) {
            beans.outlines.remove(LAN, course, mark(kind, name));
        }

        private String mark(String kind, String name) {
            return kind.equals("s")
                    ? sections().stream()
                            .filter(section -> section.title().equals(name))
                            .findFirst()
                            .orElseThrow()
                            .mark()
                    : lessons().stream()
                            .filter(lesson -> lesson.slug().equals(name))
                            .findFirst()
                            .orElseThrow()
                            .mark();
        }

        List<String> marks() {
            var marks = new ArrayList<String>();
            view().forEach(section -> {
                if (section.isHeaded()) {
                    marks.add(section.mark());
                }
                section.lessons().forEach(lesson -> marks.add(lesson.mark()));
            });
            return marks;
        }

        List<String> shown() {
            var shown = new ArrayList<String>();
            view().forEach(section -> {
                if (section.isHeaded()) {
                    shown.add("[" + section.title() + "]");
                }
                section.lessons().forEach(lesson -> shown.add(lesson.slug()));
            });
            return shown;
        }

        /** Whether no lesson stands outside the sections where there are any. */
        boolean loose() {
            return sections().isEmpty() || lessons().stream().allMatch(lesson -> lesson.section() != null);
        }

        List<DraftSection> sections() {
            return view().stream().filter(DraftSection::isHeaded).toList();
        }

        List<DraftLessonLine> lessons() {
            return view().stream()
                    .flatMap(section -> section.lessons().stream())
                    .toList();
        }

        List<String> goals() {
            return beans.drafts.view(LAN, course).goals().stream()
                    .map(goal -> goal.code() + " " + goal.levels())
                    .toList();
        }

        List<Integer> places(String table) {
            return beans
                    .beans
                    .database
                    .sql()
                    .list(Place.class, "select position from " + table + " order by 1")
                    .stream()
                    .map(Place::position)
                    .toList();
        }

        private List<DraftSection> view() {
            return beans.drafts.view(LAN, course).sections();
        }
    }
}
