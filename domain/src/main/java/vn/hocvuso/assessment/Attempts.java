package vn.hocvuso.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.NotAllowed;
import vn.hocvuso.platform.Sql;

/** A learner's tries: before, during, and after. Somebody else's is as if it did not exist. */
@ApplicationScoped
@Transactional
public class Attempts {

    static final String OF_PERSON = """
            select a from Attempt a
            where a.person = :person and a.quiz = :quiz and a.sitting is null
            order by a.startedAt desc, a.id desc
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
    Preparing preparing;

    @Inject
    ExtraTimes extraTimes;

    @Inject
    AttemptEvents events;

    @Inject
    Grading grading;

    @Inject
    Results results;

    @Inject
    TestedNow testedNow;

    @Inject
    Tickets tickets;

    @Inject
    Clock clock;

    /** A test as it stands for this person. */
    public QuizCard card(Caller caller, String quizCode) {
        var quiz = quiz(quizCode);
        var tries = tries(caller.required(), quiz);
        return tries.card(clock.instant(), otherwise(quiz, caller.required()));
    }

    /**
     * Starts a try; when one is running, goes on with that: pressing twice does no harm.
     *
     * @return number of the attempt
     * @throws RuleBroken {@code attempt.already-passed}, {@code attempt.no-tries-left}, {@code attempt.wait}, {@code
     *     attempt.in-sitting} while the person is tested in a sitting of the same test, {@code
     *     attempt.too-few-activated}
     */
    public long start(Caller caller, String quizCode) {
        var person = caller.required();
        var quiz = quiz(quizCode);
        oneAtATime(person, quiz);
        var tries = tries(person, quiz);
        return tries.running().map(Attempt::id).orElseGet(() -> start(person, quiz, tries));
    }

    private long start(PersonId person, Quiz quiz, Tries tries) {
        var now = clock.instant();
        tries.refusal(now)
                .or(() -> Optional.ofNullable(testedNow.refusal(quiz, person)))
                .ifPresent(rule -> {
                    throw rule;
                });
        var time = quiz.rules().time(extraTimes.percent(person));
        var attempt = preparing.draw(quiz, person, LocalDate.now(clock)).begin(now, now.plus(time), null);
        em.flush();
        return attempt.id();
    }

    /** Why no try may start though the number of tries allows it; null when one may. */
    private RuleBroken otherwise(Quiz quiz, PersonId person) {
        var tested = testedNow.refusal(quiz, person);
        return tested == null ? undrawable(quiz, person) : tested;
    }

    private RuleBroken undrawable(Quiz quiz, PersonId person) {
        return quiz.drawsFromBank()
                ? draws.refusal(quiz, person, LocalDate.now(clock)).orElse(null)
                : null;
    }

    /**
     * The running try to answer; empty when it is over, and there is a review instead.
     *
     * @param device mark of the device that asks
     * @throws RuleBroken {@code attempt.elsewhere} when it is being answered at another one, and only one may
     */
    public Optional<Sheet> sheet(Caller caller, long id, String device) {
        var attempt = mine(caller.required(), id);
        if (attempt.isSubmitted()) {
            return Optional.empty();
        }
        RuleBroken.unless(attempt.isAt(device), "attempt.elsewhere");
        return Optional.of(new SheetWriter(attempt, slots(id)).write(clock.instant(), tickets.sign(attempt.ticket())));
    }

    /** Whether it is being answered at another device, and only one may. */
    public boolean isElsewhere(Caller caller, long id, String device) {
        var attempt = mine(caller.required(), id);
        return !attempt.isSubmitted() && !attempt.isAt(device);
    }

    /** Goes on at this device; what another one sends from now on is refused there. A second time does no harm. */
    public void takeOver(Caller caller, long id, String device) {
        var attempt = mine(caller.required(), id);
        if (!attempt.isSubmitted() && !attempt.isAt(device)) {
            grading.held(id).handTo(device);
            events.add(id, AttemptEvents.HANDED_OVER, caller.person());
        }
    }

    /**
     * Hands in and grades. A second time does no harm.
     *
     * @param device mark of the device that asks
     * @throws RuleBroken {@code attempt.elsewhere} when it is being answered at another one, and only one may
     */
    public void submit(Caller caller, long id, String device) {
        mine(caller.required(), id);
        var attempt = grading.held(id);
        RuleBroken.unless(attempt.isSubmitted() || attempt.isAt(device), "attempt.elsewhere");
        grading.submit(attempt);
    }

    /** What came of a try that is over, as far as it may be seen today; empty while it is running. */
    public Optional<Review> review(Caller caller, long id) {
        var attempt = mine(caller.required(), id);
        if (!attempt.isSubmitted()) {
            return Optional.empty();
        }
        return results.waiting(attempt).map(new ReviewWriter(attempt)::nothing).or(() -> Optional.of(shown(attempt)));
    }

    private Review shown(Attempt attempt) {
        var writer = new ReviewWriter(attempt);
        if (!attempt.isOpenLater()) {
            return writer.score(false);
        }
        return testedNow.in(attempt.quiz(), attempt.person(), attempt.sitting())
                ? writer.scoreForNow()
                : writer.all(slots(attempt.id()), draws.lost(attempt), mayRetry(attempt));
    }

    private boolean mayRetry(Attempt attempt) {
        var quiz = attempt.quiz();
        return attempt.sitting() == null
                && tries(attempt.person(), quiz).refusal(clock.instant()).isEmpty()
                && undrawable(quiz, attempt.person()) == null;
    }

    private List<SlotAnswer> slots(long id) {
        return sql.list(SlotAnswer.class, SlotAnswer.OF_ATTEMPT, id);
    }

    private Attempt mine(PersonId person, long id) {
        var attempt = em.find(Attempt.class, id);
        if (attempt == null || !attempt.belongsTo(person) || !attempt.isBegun()) {
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
