package vn.hocvuso.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.hocvuso.assessment.question.Item;
import vn.hocvuso.platform.Sql;

/** The tests there are, each as the course it belongs to says it. */
@ApplicationScoped
@Transactional
public class Quizzes {

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

    /**
     * From now on the test with this code is this one; what has not changed costs one query. Tries that have begun keep
     * their questions and rules.
     *
     * @param framework the one a tag without a framework means
     * @throws vn.hocvuso.kernel.RuleBroken {@code quiz.questions}
     */
    public void stand(String code, String framework, QuizText text) {
        var quiz = byCode(code).orElseGet(() -> new Quiz(code));
        if (quiz.follows(text.digest())) {
            return;
        }
        var items = text.items();
        quiz.follow(text.title(), text.rules(), text.digest());
        em.persist(quiz);
        drawFrom(quiz, framework, items);
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
