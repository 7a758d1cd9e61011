package vn.hocvuso.learning.path;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.Sql;

/** Which competences of a framework, and which of their levels, a course or the courses of a programme teach. */
@ApplicationScoped
public class Coverage {

    private static final String TAUGHT = """
            with course_of (id) as (%s),
            taught as (
                select t.competence, string_agg(t.levels, ',') as levels
                from course_of o
                join course c on c.id = o.id
                join version_competence t on t.course_version_id = c.published_id and t.framework = cast(? as text)
                group by t.competence
            )
            """;

    private static final String ROWS = """
            select k.code, k.name_vi, k.name_en, t.levels
            from framework f
            join skill_domain d on d.framework_id = f.id
            join competence k on k.domain_id = d.id
            left join taught t on t.competence = k.code
            where f.code = ?
            order by d.position, k.position
            """;

    private static final String OF_COURSE = "select id from course where code = ?";

    private static final String OF_PROGRAMME = """
            select c.id from learning_programme p
            join learning_programme_part t on t.programme_id = p.id and t.removed_on is null and t.kind = 'course'
            join course c on c.code = t.code
            where p.code = ?
            """;

    static final String COURSE_ROWS = TAUGHT.formatted(OF_COURSE) + ROWS;

    static final String PROGRAMME_ROWS = TAUGHT.formatted(OF_PROGRAMME) + ROWS;

    static final String LEVELS = """
            select l.level from framework f join framework_level l on l.framework_id = f.id where f.code = ? order by l.level
            """;

    static final String COURSE = """
            select v.title_vi, v.title_en from course c join course_version v on v.id = c.published_id where c.code = ?
            """;

    record Row(String code, String nameVi, String nameEn, String levels) {}

    record Number(int level) {}

    record Title(String vi, String en) {}

    @Inject
    Sql sql;

    @Inject
    LearningProgrammes programmes;

    /** Empty where there is no such programme for the caller, or no such framework. */
    public Optional<CoverageGrid> ofProgramme(Caller caller, String code, String framework) {
        return programmes
                .card(caller, code)
                .flatMap(card -> grid(card.titleVi(), card.titleEn(), PROGRAMME_ROWS, code, framework));
    }

    /** Empty where there is no such published course, or no such framework. */
    public Optional<CoverageGrid> ofCourse(Caller caller, String code, String framework) {
        return sql.first(Title.class, COURSE, code)
                .flatMap(title -> grid(title.vi(), title.en(), COURSE_ROWS, code, framework));
    }

    private Optional<CoverageGrid> grid(String vi, String en, String rows, String code, String framework) {
        var levels = sql.list(Number.class, LEVELS, framework).stream()
                .map(Number::level)
                .toList();
        var lines = sql.list(Row.class, rows, code, framework, framework).stream()
                .map(Coverage::row)
                .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new CoverageGrid(vi, en, levels, lines));
    }

    private static CoverageGrid.Row row(Row row) {
        var taught = row.levels() == null
                ? List.<Integer>of()
                : Arrays.stream(row.levels().split(","))
                        .map(Integer::valueOf)
                        .distinct()
                        .sorted()
                        .collect(Collectors.toList());
        return new CoverageGrid.Row(row.code(), row.nameVi(), row.nameEn(), taught);
    }
}
