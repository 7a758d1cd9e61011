package vn.hocvuso.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import vn.hocvuso.assessment.question.Shuffle;
import vn.hocvuso.assessment.sitting.Sitting;
import vn.hocvuso.assessment.sitting.SittingPlace;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.RuleBroken;
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

    @Inject
    Results results;

    /**
     * One attempt outside any sitting, not begun.
     *
     * @param day whose units vouch for the questions
     * @throws RuleBroken {@code attempt.too-few-activated}
     */
    Attempt draw(Quiz quiz, PersonId person, LocalDate day) {
        var attempt = quiz.draw(person, SEEDS.nextLong());
        var drawn = drawn(quiz, List.of(attempt), day).get(0);
        drawn.require();
        layOut(List.of(attempt), List.of(drawn));
        return attempt;
    }

    /**
     * An attempt for each of these places, not begun. A test of a course: four statements and one for each place; from
     * a bank, one more for each set of units, because everybody's unit on the day vouches for questions of its own.
     * Whoever cannot be drawn for stays as they are.
     *
     * @return for whom nothing could be drawn
     * @throws RuleBroken {@code attempt.too-few-activated} when nothing could be drawn for anybody
     */
    List<PersonId> draw(Sitting sitting, List<SittingPlace> places) {
        var quiz = em.find(Quiz.class, sitting.quiz());
        var attempts = places.stream()
                .map(place -> quiz.draw(place.person(), SEEDS.nextLong()).in(sitting))
                .toList();
        var drawn = drawn(quiz, attempts, sitting.day());
        if (drawn.stream().noneMatch(Draws.Drawn::isEnough)) {
            drawn.get(0).require();
        }
        var able = IntStream.range(0, drawn.size())
                .filter(i -> drawn.get(i).isEnough())
                .boxed()
                .toList();
        layOut(
                able.stream().map(attempts::get).toList(),
                able.stream().map(drawn::get).toList());
        able.forEach(i -> places.get(i).drawn(attempts.get(i).id()));
        em.flush();
        results.waitFor(sitting, quiz.rules().limit(sitting.rules().closesAt()));
        if (places.stream().anyMatch(SittingPlace::isOnPaper)) {
            results.waitForPaper(sitting);
        }
        return places.stream()
                .filter(place -> place.attempt() == null)
                .map(SittingPlace::person)
                .toList();
    }

    private void layOut(List<Attempt> attempts, List<Draws.Drawn> drawn) {
        attempts.forEach(em::persist);
        em.flush();
        var ids = new ArrayList<Long>();
        var slots = new ArrayList<Long>();
        for (int i = 0; i < drawn.size(); i++) {
            int count = drawn.get(i).questions().size();
            ids.addAll(Collections.nCopies(count, attempts.get(i).id()));
            slots.addAll(LongStream.rangeClosed(1, count).boxed().toList());
        }
        em.createNativeQuery(LAY_OUT)
                .setParameter(1, Quizzes.ids(ids))
                .setParameter(2, Quizzes.ids(slots))
                .setParameter(
                        3,
                        Quizzes.ids(drawn.stream()
                                .flatMap(one -> one.questions().stream())
                                .toList()))
                .executeUpdate();
    }

    private List<Draws.Drawn> drawn(Quiz quiz, List<Attempt> attempts, LocalDate day) {
        if (quiz.drawsFromBank()) {
            return draws.draw(quiz, attempts, day);
        }
        var pool = quizzes.pool(quiz);
        int wanted = Math.min(pool.size(), quiz.rules().draw());
        return attempts.stream()
                .map(attempt ->
                        new Draws.Drawn(new Shuffle(attempt.seed()).mixed(pool).subList(0, wanted), wanted))
                .toList();
    }
}
