package vn.hocvuso.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vn.hocvuso.TestDatabase;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.Startup;

class ShelfTest {

    LearningBeans beans = new LearningBeans();
    TestDatabase database = beans.database;
    Shelf shelf = beans.shelf;
    Courses courses = beans.courses;

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
    void a_picture_of_a_course_is_sent_as_it_was_drawn() throws IOException {
        shelf.load(new Startup());
        var sent =
                beans.files.find("an-toan-tai-khoan", 1, "pictures/hai-lop.svg").orElseThrow();
        var out = new ByteArrayOutputStream();
        beans.media.files.copy(sent.file(), 0, sent.file().length(), out);
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("<svg").endsWith("</svg>\n");
        assertThat(sent.file().type()).isEqualTo("image/svg+xml");
        assertThat(sent.headers())
                .containsEntry("X-Content-Type-Options", "nosniff")
                .containsEntry("Accept-Ranges", "bytes")
                .hasEntrySatisfying("Content-Security-Policy", policy -> assertThat(policy)
                        .contains("default-src 'none'", "sandbox"));
        assertThat(beans.files.find("an-toan-tai-khoan", 2, "pictures/hai-lop.svg"))
                .isEmpty();
        assertThat(beans.files.find("an-toan-tai-khoan", 1, "pictures/khong-co.svg"))
                .isEmpty();
    }

    @Test
    void each_lesson_says_what_its_pictures_weigh() {
        shelf.load(new Startup());
        var lessons = courses.course(Caller.VISITOR, "an-toan-tai-khoan")
                .orElseThrow()
                .lessons();
        assertThat(lessons).allSatisfy(lesson -> assertThat(lesson.loads()).isBetween(500L, 60_000L));
    }

    private Object versions() {
        database.entities().flush();
        return database
                .entities()
                .createNativeQuery("select sum(version), count(*) from (select version from course union all"
                        + " select version from lesson_version) v")
                .getResultList()
                .stream()
                .map(row -> java.util.Arrays.toString((Object[]) row))
                .toList();
    }
}
