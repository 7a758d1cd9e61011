package vn.hocvuso.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.assessment.question.Shuffle;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.NotAllowed;
import vn.hocvuso.platform.Sql;

/** A learner's tries: before, during, and after. Somebody else's is as if it did not exist. */
@ApplicationScoped
@Transactional
public class Attempts {

    private static final SecureRandom SEEDS = new SecureRandom();

    static final String OF_PERSON = """
            select a from Attempt a
            where a.person = :person and a.quiz = :quiz
            order by a.startedAt desc, a.id desc
            """;

    static final String LAY_OUT = """
            insert into attempt_slot (attempt_id, slot, question_id)
            select ?1, slot, question_id
            from unnest(cast(?2 as bigint[])) with ordinality as drawn (question_id, slot)
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
    Grading grading;

    @Inject
    Tickets tickets;

    @Inject
    Clock clock;

    /** A test as it stands for this person. */
    public QuizCard card(Caller caller, String quizCode) {
        var quiz = quiz(quizCode);
        var tries = tries(caller.required(), quiz);
        return tries.card(clock.instant(), undrawable(quiz, caller.required()));
    }

    /**
     * Starts a try; when one is running, goes on with that: pressing twice does no harm.
     *
     * @return number of the attempt
     * @throws RuleBroken {@code attempt.already-passed}, {@code attempt.no-tries-left}, {@code attempt.wait},
     *     {@code attempt.too-few-activated}
     */
    public long start(Caller caller, String quizCode) {
        var person = caller.required();
        var quiz = quiz(quizCode);
        oneAtATime(person, quiz);
        var tries = tries(person, quiz);
        return tries.running().map(Attempt::id).orElseGet(() -> start(person, quiz, tries));
    }

    private long start(PersonId person, Quiz quiz, Tries tries) {
        tries.refusal(clock.instant()).ifPresent(rule -> {
            throw rule;
        });
        long seed = SEEDS.nextLong();
        var questions = quiz.drawsFromBank() ? draws.draw(quiz, person, seed) : drawn(quiz, seed);
        var attempt = quiz.start(person, clock.instant(), seed);
        em.persist(attempt);
        em.flush();
        em.createNativeQuery(LAY_OUT)
                .setParameter(1, attempt.id())
                .setParameter(2, Quizzes.ids(questions))
                .executeUpdate();
        return attempt.id();
    }

    private RuleBroken undrawable(Quiz quiz, PersonId person) {
        return quiz.drawsFromBank() ? draws.refusal(quiz, person).orElse(null) : null;
    }

    private List<Long> drawn(Quiz quiz, long seed) {
        var pool = quizzes.pool(quiz);
        return new Shuffle(seed)
                .mixed(pool)
                .subList(0, Math.min(pool.size(), quiz.rules().draw()));
    }

    /** The running try to answer; empty when it is over, and there is a review instead. */
    public Optional<Sheet> sheet(Caller caller, long id) {
        var attempt = mine(caller.required(), id);
        return attempt.isSubmitted()
                ? Optional.empty()
                : Optional.of(
                        new SheetWriter(attempt, slots(id)).write(clock.instant(), tickets.sign(attempt.ticket())));
    }

    /** Hands in and grades. A second time does no harm. */
    public void submit(Caller caller, long id) {
        mine(caller.required(), id);
        grading.submit(grading.held(id));
    }

    /** What came of a try that is over; empty while it is running. */
    public Optional<Review> review(Caller caller, long id) {
        var person = caller.required();
        var attempt = mine(person, id);
        return attempt.isSubmitted()
                ? Optional.of(
                        new ReviewWriter(attempt, slots(id), draws.lost(attempt), mayRetry(person, attempt.quiz()))
                                .write())
                : Optional.empty();
    }

    private boolean mayRetry(PersonId person, Quiz quiz) {
        return tries(person, quiz).refusal(clock.instant()).isEmpty() && undrawable(quiz, person) == null;
    }

    private List<SlotAnswer> slots(long id) {
        return sql.list(SlotAnswer.class, SlotAnswer.OF_ATTEMPT, id);
    }

    private Attempt mine(PersonId person, long id) {
        var attempt = em.find(Attempt.class, id);
        if (attempt == null || !attempt.belongsTo(person)) {
            throw new NotAllowed();
        }
        return current(attempt);
    }

    /** The attempt, sealed first when its time is over. */
    private Attempt current(Attempt attempt) {
        if (attempt.isOverdue(clock.instant())) {
            grading.sealIfOverdue(attempt.id());
            em.refresh(attempt);
        }
        return attempt;
    }

    private Tries tries(PersonId person, Quiz quiz) {
        var all = em.createQuery(OF_PERSON, Attempt.class)
                .setParameter("person", person)
                .setParameter("quiz", quiz)
                .getResultList();
        return new Tries(quiz, all.stream().map(this::current).toList());
    }

    private Quiz quiz(String code) {
        return quizzes.byCode(code).orElseThrow(NotAllowed::new);
    }

    /** Two presses of one person on one test are taken one after the other, until the end of the transaction. */
    private void oneAtATime(PersonId person, Quiz quiz) {
        em.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)")
                .setParameter(1, "attempt " + quiz.code() + " " + person.value())
                .getResultList();
    }
}
