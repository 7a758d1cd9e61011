package vn.hocvuso.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import vn.hocvuso.RecordingEvent;
import vn.hocvuso.TestDatabase;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.Startup;

class ShelfTest {

    TestDatabase database = TestDatabase.fresh();
    Shelf shelf = new Shelf();
    Courses courses = new Courses();

    ShelfTest() {
        shelf.em = database.entities();
        shelf.clock = Clock.systemUTC();
        shelf.completing = new Completing();
        shelf.completing.em = database.entities();
        shelf.completing.completed = new RecordingEvent<>(new ArrayList<>());
        courses.sql = database.sql();
    }

    @Test
    void every_listed_course_stands_on_the_shelf_with_its_lessons_and_what_it_teaches() {
        shelf.load(new Startup());
        assertThat(courses.cards(Caller.VISITOR)).hasSizeGreaterThanOrEqualTo(3).allSatisfy(card -> {
            assertThat(card.lessons()).isBetween(4L, 6L);
            assertThat(card.quiz()).isEqualTo(card.code());
            assertThat(courses.course(Caller.VISITOR, card.code()).orElseThrow().competences())
                    .isNotEmpty();
        });
    }

    @Test
    void loading_twice_changes_nothing() {
        shelf.load(new Startup());
        var first = versions();
        shelf.load(new Startup());
        assertThat(versions()).isEqualTo(first);
    }

    @Test
    void a_lesson_keeps_its_address_when_its_number_changes() {
        assertThat(LessonFile.slug("02-mat-khau-dai-de-nho.md")).isEqualTo("mat-khau-dai-de-nho");
        assertThat(LessonFile.slug("gioi-thieu.md")).isEqualTo("gioi-thieu");
    }

    private Object versions() {
        database.entities().flush();
        return database
                .entities()
                .createNativeQuery("select sum(version), count(*) from (select version from course union all"
                        + " select version from lesson) v")
                .getResultList()
                .stream()
                .map(row -> java.util.Arrays.toString((Object[]) row))
                .toList();
    }
}
