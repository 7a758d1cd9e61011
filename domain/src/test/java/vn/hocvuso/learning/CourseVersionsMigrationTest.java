package vn.hocvuso.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import vn.hocvuso.launcher.Environment;
import vn.hocvuso.platform.Beginning;

/** A database in which people have learned, brought to courses with versions: nothing of theirs is lost. */
class CourseVersionsMigrationTest {

    static final String FILLED = """
            insert into person (id, version, full_name, search_name) values (1, 1, 'Hoà', 'hoa'), (2, 1, 'Lan', 'lan');
            insert into course (id, version, code, position, title_vi, title_en, summary_vi, framework, licence, quiz_code, digest)
                values (11, 1, 'mot', 1, 'Khoá một', 'Course one', 'Tóm tắt', 'tt02-2025', 'CC BY 4.0', 'mot', 'x'),
                       (12, 1, 'hai', 2, 'Khoá hai', null, 'Tóm tắt', null, null, null, 'y');
            insert into course_audience values (11, 'teacher'), (11, 'learner');
            insert into course_competence values (11, 0, '4.1', '1,2'), (11, 1, '4.2', '1');
            insert into lesson (id, version, course_id, position, slug, title, minutes, body, withdrawn_on)
                values (21, 1, 11, 1, 'bai-mot', 'Bài một', 5, 'Chào', null),
                       (22, 1, 11, 2, 'bai-hai', 'Bài hai', 6, 'Chào', null),
                       (23, 1, 11, 3, 'bai-cu', 'Bài cũ', 5, 'Chào', '2026-01-01');
            insert into enrolment values (31, 1, 11, 1, '2026-01-02', '2026-01-05'), (32, 1, 12, 2, '2026-01-02', null);
            insert into lesson_read values (41, 1, 21, 1, '2026-01-03'), (42, 1, 23, 1, '2026-01-01');
            insert into quiz_pass values (51, 1, 'mot', 1, '2026-01-05');
            """;

    PGSimpleDataSource source = new PGSimpleDataSource();

    @BeforeEach
    void as_it_was_before() throws SQLException {
        var database = Environment.running().freshDatabase("course_versions");
        source.setUrl(database.url());
        source.setUser(database.user());
        source.setPassword(database.password());
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .target("104")
                .load()
                .migrate();
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(FILLED);
        }
        Beginning.migrate(source);
    }

    @Test
    void every_place_keeps_its_days_and_has_the_first_version() throws SQLException {
        assertThat(rows("""
                select c.code || ' ' || v.number || ' ' || e.enrolled_on || ' ' || coalesce(e.completed_on::text, '-')
                from enrolment e join course c on c.id = e.course_id join course_version v on v.id = e.course_version_id
                where v.id = c.published_id and v.published_at is not null order by e.id
                """)).containsExactly("mot 1 2026-01-02 2026-01-05", "hai 1 2026-01-02 -");
    }

    @Test
    void what_was_read_stays_done_also_of_lessons_that_were_withdrawn() throws SQLException {
        assertThat(rows("select lesson_id || ' ' || done_on from lesson_done order by id"))
                .containsExactly("21 2026-01-03", "23 2026-01-01");
        assertThat(rows("""
                select i.slug || ' ' || l.position || ' ' || l.completion
                from lesson_version l join lesson i on i.id = l.lesson_id order by l.position
                """)).containsExactly("bai-mot 1 read", "bai-hai 2 read");
    }

    @Test
    void cover_audiences_and_goals_went_with_the_version() throws SQLException {
        assertThat(rows("select title_vi || ' ' || coalesce(title_en, '-') from course_version order by title_vi desc"))
                .containsExactly("Khoá một Course one", "Khoá hai -");
        assertThat(rows("select audience from version_audience order by audience"))
                .containsExactly("learner", "teacher");
        assertThat(
                        rows(
                                "select framework || ' ' || competence || ' ' || levels from version_competence order by position"))
                .containsExactly("tt02-2025 4.1 1,2", "tt02-2025 4.2 1");
        assertThat(rows("select count(distinct link)::text from course")).containsExactly("2");
    }

    private List<String> rows(String select) throws SQLException {
        var rows = new ArrayList<String>();
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var results = statement.executeQuery(select)) {
            while (results.next()) {
                rows.add(results.getString(1));
            }
        }
        return rows;
    }
}
