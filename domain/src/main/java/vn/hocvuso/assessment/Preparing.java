package vn.hocvuso.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import vn.hocvuso.assessment.question.Shuffle;
import vn.hocvuso.assessment.sitting.Sitting;
import vn.hocvuso.assessment.sitting.SittingPlace;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.platform.Sql;

/** Draws what somebody will be asked, and lays it out. From then on nothing changes it. */
@ApplicationScoped
@Transactional
class Preparing {

    private static final SecureRandom SEEDS = new SecureRandom();

    static final String LAY_OUT = """
            insert into attempt_slot (attempt_id, slot, question_id)
            select attempt_id, slot, question_id
            from unnest(cast(?1 as bigint[]), cast(?2 as smallint[]), cast(?3 as bigint[]))
                 as drawn (attempt_id, slot, question_id)
            """;

    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    @Inject
    Sql sql;

    @Inject
    Quizzes quizzes;

    @Inject
    Draws draws;

    /**
     * One attempt outside any sitting, not begun.
     *
     * @throws vn.hocvuso.kernel.RuleBroken {@code attempt.too-few-activated}
     */
    Attempt draw(Quiz quiz, PersonId person) {
        return laidOut(quiz, List.of(quiz.draw(person, SEEDS.nextLong()))).get(0);
    }

    /**
     * An attempt for each of these places, not begun. A test of a course: three statements and one for each place; from
     * a bank, one more for each set of units, because everybody's unit vouches for questions of its own.
     *
     * @throws vn.hocvuso.kernel.RuleBroken {@code attempt.too-few-activated}
     */
    void draw(Sitting sitting, List<SittingPlace> places) {
        var quiz = em.find(Quiz.class, sitting.quiz());
        var attempts = laidOut(
                quiz,
                places.stream()
                        .map(place ->
                                quiz.draw(place.person(), SEEDS.nextLong()).in(sitting))
                        .toList());
        for (int i = 0; i < attempts.size(); i++) {
            places.get(i).drawn(attempts.get(i).id());
        }
        em.flush();
    }

    private List<Attempt> laidOut(Quiz quiz, List<Attempt> attempts) {
        var drawn = quiz.drawsFromBank() ? draws.draw(quiz, attempts) : drawn(quiz, attempts);
        attempts.forEach(em::persist);
        em.flush();
        var ids = new ArrayList<Long>();
        var slots = new ArrayList<Long>();
        for (int i = 0; i < drawn.size(); i++) {
            ids.addAll(Collections.nCopies(drawn.get(i).size(), attempts.get(i).id()));
            slots.addAll(LongStream.rangeClosed(1, drawn.get(i).size()).boxed().toList());
        }
        em.createNativeQuery(LAY_OUT)
                .setParameter(1, Quizzes.ids(ids))
                .setParameter(2, Quizzes.ids(slots))
                .setParameter(
                        3, Quizzes.ids(drawn.stream().flatMap(List::stream).toList()))
                .executeUpdate();
        return attempts;
    }

    private List<List<Long>> drawn(Quiz quiz, List<Attempt> attempts) {
        var pool = quizzes.pool(quiz);
        int wanted = Math.min(pool.size(), quiz.rules().draw());
        return attempts.stream()
                .map(attempt -> new Shuffle(attempt.seed()).mixed(pool).subList(0, wanted))
                .toList();
    }
}
