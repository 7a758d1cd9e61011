package vn.hocvuso.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.assessment.paper.Typed;
import vn.hocvuso.assessment.sitting.SittingPlace;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.NotAllowed;
import vn.hocvuso.platform.Sql;

/**
 * Answers given on paper, typed by whoever holds the sitting. They are answers like any other; the attempt begins and
 * ends when they are handed in, so that no clock closes a sheet that is half typed.
 */
@ApplicationScoped
@Transactional
public class PaperEntry {

    private static final int BEGINNING = 90;
    private static final int LONGEST_REASON = 500;

    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    @Inject
    Sql sql;

    @Inject
    SittingDoor door;

    @Inject
    Responses responses;

    @Inject
    Grading grading;

    @Inject
    Results results;

    @Inject
    ExtraTimes extraTimes;

    @Inject
    AttemptEvents events;

    @Inject
    Clock clock;

    /**
     * The form with what was typed so far; nothing of it on the own sheet, nor on others before the own
     * test is handed in. At most eight statements besides the right.
     */
    public PaperForm form(Caller caller, long attempt) {
        var place = door.place(caller, number(attempt));
        var paper = em.find(Attempt.class, attempt);
        var partial = partial(caller, place);
        var slots = partial.isPresent() ? List.<SlotAnswer>of() : slots(attempt);
        door.tell(caller, "paper.read", place);
        return new PaperForm(
                attempt,
                place.sitting().id(),
                place.sitting().title(),
                place.number(),
                sql.first(PaperSql.Name.class, PaperSql.PERSON, place.person())
                        .orElseThrow()
                        .name(),
                TypedSheet.highest(slots),
                partial.or(() -> refusal(place, paper))
                        .map(RuleBroken::getMessage)
                        .orElse(null),
                paper.submittedAt(),
                paper.isSubmitted() ? paper.pastTry().tenths() : null,
                slots.stream().map(PaperEntry::field).toList());
    }

    /**
     * Stores what was typed, all or nothing.
     *
     * @throws RuleBroken {@code paper.handed-in} when it was handed in meanwhile, {@code paper.device}, {@code
     *     paper.not-yet} before the sitting opens, {@code paper.cancelled}, {@code sitting.own}, {@code
     *     paper.tested.typing} to who has yet to answer in the same sitting
     */
    public PaperReceipt save(Caller caller, long attempt, PaperAnswers answers) {
        var place = open(caller, attempt);
        var sheet = new TypedSheet(slots(attempt), answers);
        RuleBroken.unless(!grading.held(attempt).isSubmitted() || sheet.news().isEmpty(), "paper.handed-in");
        if (sheet.isWrong()) {
            return sheet.refused();
        }
        if (!sheet.news().isEmpty()) {
            responses.type(attempt, sheet.news());
            events.add(attempt, AttemptEvents.TYPED, caller.person());
            door.tell(caller, "paper.typed", place);
        }
        return sheet.stored();
    }

    /**
     * Stores what was typed, hands it in as of the sitting's close or now when that is earlier, and grades it. A second
     * time does no harm.
     *
     * @throws RuleBroken as {@link #save}
     */
    public PaperReceipt handIn(Caller caller, long attempt, PaperAnswers answers) {
        var receipt = save(caller, attempt, answers);
        var paper = grading.held(attempt);
        if (receipt.isStored() && !paper.isSubmitted()) {
            var place = door.place(caller, number(attempt));
            begin(place, paper);
            grading.submit(
                    paper, earlier(clock.instant(), place.sitting().rules().closesAt()));
            door.tell(caller, "paper.handed-in", place);
        }
        return receipt;
    }

    /**
     * Corrects what was handed in: answers in addition, a word why, and the same grading once more. Its result is told
     * again when it is another one.
     *
     * @throws RuleBroken {@code paper.reason}, {@code paper.not-handed-in}
     */
    public PaperReceipt correct(Caller caller, long attempt, PaperAnswers answers) {
        var place = open(caller, attempt);
        var paper = grading.held(attempt);
        RuleBroken.unless(paper.isSubmitted(), "paper.not-handed-in");
        var sheet = new TypedSheet(slots(attempt), answers);
        if (sheet.isWrong()) {
            return sheet.refused();
        }
        if (!sheet.news().isEmpty()) {
            var reason = answers.reason();
            RuleBroken.unless(!reason.isEmpty() && reason.length() <= LONGEST_REASON, "paper.reason", LONGEST_REASON);
            responses.type(attempt, sheet.news());
            boolean passed = paper.hasPassed();
            events.addNoted(attempt, AttemptEvents.CORRECTED, caller.person(), reason);
            grading.gradeAgain(paper);
            door.tell(caller, "paper.corrected", place);
            return sheet.stored().turned(passed, paper.hasPassed());
        }
        return sheet.stored();
    }

    /** From the opening on, for as long as the place has. */
    private void begin(SittingPlace place, Attempt paper) {
        var rules = place.sitting().rules();
        var end = rules.endsAt(rules.opensAt(), extraTimes.percent(place.person()), place.extraMinutes());
        paper.begin(rules.opensAt(), end, null);
        em.flush();
        results.waitForPaper(place.sitting());
    }

    private SittingPlace open(Caller caller, long attempt) {
        var place = door.heldPlace(caller, number(attempt));
        partial(caller, place).or(() -> refusal(place, grading.held(attempt))).ifPresent(rule -> {
            throw rule;
        });
        return place;
    }

    /** Why it is not this caller who reads and types the sheet. */
    private Optional<RuleBroken> partial(Caller caller, SittingPlace place) {
        if (place.isOf(caller.person())) {
            return Optional.of(new RuleBroken("sitting.own"));
        }
        return door.isTested(caller, place.sitting().id())
                ? Optional.of(new RuleBroken("paper.tested.typing"))
                : Optional.empty();
    }

    private Optional<RuleBroken> refusal(SittingPlace place, Attempt paper) {
        var sitting = place.sitting();
        if (!place.isOnPaper() || place.isLeftOut()) {
            return Optional.of(new RuleBroken("paper.device"));
        }
        if (sitting.isCancelled() && !paper.isBegun()) {
            return Optional.of(new RuleBroken("paper.cancelled"));
        }
        return clock.instant().isBefore(sitting.rules().opensAt())
                ? Optional.of(new RuleBroken("paper.not-yet"))
                : Optional.empty();
    }

    /** @throws NotAllowed where there is no such sheet */
    private long number(long attempt) {
        return sql.first(PaperSql.Id.class, PaperSql.PLACE, attempt)
                .map(PaperSql.Id::id)
                .orElseThrow(NotAllowed::new);
    }

    private List<SlotAnswer> slots(long attempt) {
        return sql.list(SlotAnswer.class, SlotAnswer.OF_ATTEMPT, attempt);
    }

    private static PaperForm.Field field(SlotAnswer slot) {
        var item = slot.item();
        var shape = item.body().shape();
        return new PaperForm.Field(
                slot.slot(),
                shape.kind(),
                beginning(item.asked().replace('\n', ' ')),
                shape.choices(),
                shape.rows(),
                Typed.write(shape, slot.given()));
    }

    /** Whole words where there are any. */
    private static String beginning(String line) {
        if (line.length() <= BEGINNING) {
            return line;
        }
        int space = line.lastIndexOf(' ', BEGINNING);
        return line.substring(0, space > 0 ? space : BEGINNING) + "…";
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
