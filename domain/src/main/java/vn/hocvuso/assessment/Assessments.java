package vn.hocvuso.assessment;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Collectors;
import vn.hocvuso.assessment.bank.Draw;
import vn.hocvuso.platform.Beginning;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.Sql;
import vn.hocvuso.platform.Startup;
import vn.hocvuso.skills.CompetenceCard;
import vn.hocvuso.skills.Frameworks;

/** The tests that belong to no course: they draw from a bank, and are kept in step with their files. */
@ApplicationScoped
@Transactional
public class Assessments {

    private static final int TURN = 42;

    static final String DRAWS = """
            insert into quiz_draw (quiz_id, position, competence, band, count)
            select ?1, line.position, f[1], f[2], cast(f[3] as int)
            from unnest(string_to_array(?2, chr(30))) with ordinality as line (packed, position)
            cross join lateral (select string_to_array(packed, chr(31)) as f) as field
            """;

    static final String OFFER = """
            update quiz q
            set position = listed.position
            from quiz k
            left join unnest(string_to_array(?1, ',')) with ordinality as listed (code, position) on listed.code = k.code
            where q.id = k.id and k.bank is not null and q.position is distinct from listed.position
            """;

    static final String CARDS = """
            select z.code, z.title, z.title_en, z.summary_vi, z.summary_en, z.draw, z.minutes, z.pass_percent,
                   exists (
                       select 1 from attempt r
                       where r.quiz_id = z.id and r.person_id = ? and r.submitted_at is null
                         and r.sitting_id is null),
                   a.submitted_at, a.points, a.of_points, a.passed
            from quiz z
            left join lateral (
                select a.submitted_at, a.points, a.of_points, a.passed
                from attempt a
                where a.quiz_id = z.id and a.person_id = ? and a.submitted_at is not null
                  and a.announced_at is not null
                order by a.submitted_at desc, a.id desc
                limit 1
            ) a on true
            where z.position is not null
            order by z.position
            """;

    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    @Inject
    Sql sql;

    @Inject
    Quizzes quizzes;

    @Inject
    Frameworks frameworks;

    /** What is offered, and how the caller stands with it. */
    public List<AssessmentCard> all(Caller caller) {
        return sql.list(AssessmentCard.class, CARDS, caller.required(), caller.required());
    }

    void load(@Observes @Priority(Beginning.FIRST + TURN) Startup startup) {
        var codes = AssessmentFile.codes();
        codes.forEach(code -> load(AssessmentFile.read(code, this::competences)));
        offer(codes);
    }

    /** Takes over what the file says; what has not changed costs one query. */
    void load(AssessmentFile file) {
        var quiz = quizzes.byCode(file.code()).orElseGet(() -> new Quiz(file.code()));
        if (quiz.follows(file.digest())) {
            return;
        }
        quiz.follow(file);
        em.persist(quiz);
        em.flush();
        em.createNativeQuery("delete from quiz_draw where quiz_id = ?1")
                .setParameter(1, quiz.id())
                .executeUpdate();
        em.createNativeQuery(DRAWS)
                .setParameter(1, quiz.id())
                .setParameter(2, file.draws().stream().map(Assessments::line).collect(Collectors.joining("\u001e")))
                .executeUpdate();
    }

    /** @param codes what is offered from now on, in this order */
    void offer(List<String> codes) {
        em.flush();
        em.createNativeQuery(OFFER).setParameter(1, String.join(",", codes)).executeUpdate();
    }

    private List<String> competences(String framework) {
        return frameworks.competences(framework).stream()
                .map(CompetenceCard::code)
                .toList();
    }

    private static String line(Draw draw) {
        return String.join("\u001f", draw.competence(), draw.band(), String.valueOf(draw.count()));
    }
}
