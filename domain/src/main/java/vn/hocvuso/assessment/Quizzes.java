package vn.hocvuso.assessment;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.hocvuso.assessment.question.Item;
import vn.hocvuso.platform.Beginning;
import vn.hocvuso.platform.ContentFile;
import vn.hocvuso.platform.Sql;
import vn.hocvuso.platform.Startup;

/** The tests there are, kept in step with the files of their courses. */
@ApplicationScoped
@Transactional
public class Quizzes {

    private static final int TURN = 40;

    static final String LATEST = """
            select q from Question q
            where q.bank = :bank and q.idnumber = :idnumber
            order by q.revision desc
            """;

    static final String DRAW_FROM = """
            insert into quiz_question (quiz_id, position, question_id)
            select ?1, position, question_id
            from unnest(cast(?2 as bigint[])) with ordinality as listed (question_id, position)
            """;

    static final String POOL = "select question_id from quiz_question where quiz_id = ? order by position";

    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    @Inject
    Sql sql;

    void load(@Observes @Priority(Beginning.FIRST + TURN) Startup startup) {
        var index = ContentFile.read("courses/index.yaml").yaml();
        for (var course : (List<?>) index.get("courses")) {
            QuizFile.of(String.valueOf(course)).ifPresent(this::load);
        }
    }

    /** Takes over what the file says; what has not changed costs one query. */
    void load(QuizFile file) {
        var quiz = byCode(file.code()).orElseGet(() -> new Quiz(file.code()));
        if (quiz.follows(file.digest())) {
            return;
        }
        quiz.follow(file.title(), file.rules(), file.digest());
        em.persist(quiz);
        drawFrom(quiz, file.framework(), file.items());
    }

    private void drawFrom(Quiz quiz, String framework, List<Item> items) {
        var questions = items.stream()
                .map(item -> revision(quiz.code(), framework, item))
                .toList();
        em.flush();
        em.createNativeQuery("delete from quiz_question where quiz_id = ?1")
                .setParameter(1, quiz.id())
                .executeUpdate();
        em.createNativeQuery(DRAW_FROM)
                .setParameter(1, quiz.id())
                .setParameter(2, ids(questions.stream().map(Question::id).toList()))
                .executeUpdate();
    }

    /** The stored question that says this; a new revision when none does. */
    private Question revision(String bank, String framework, Item item) {
        var latest = em.createQuery(LATEST, Question.class)
                .setParameter("bank", bank)
                .setParameter("idnumber", Question.idnumber(item))
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
        if (latest.isPresent() && latest.get().says(item)) {
            return latest.get();
        }
        var question =
                new Question(bank, framework, latest.map(Question::revision).orElse(0) + 1, item);
        em.persist(question);
        return question;
    }

    /** Numbers of the questions a try is drawn from. */
    List<Long> pool(Quiz quiz) {
        return sql.list(Listed.class, POOL, quiz.id()).stream()
                .map(Listed::question)
                .toList();
    }

    Optional<Quiz> byCode(String code) {
        return em.createQuery("select q from Quiz q where q.code = :code", Quiz.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** Numbers as PostgreSQL writes an array. */
    static String ids(List<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    record Listed(long question) {}
}
