package vn.hocvuso.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hocvuso.assessment.gift.Gift;
import vn.hocvuso.assessment.paper.Heading;
import vn.hocvuso.assessment.paper.PrintedQuestion;
import vn.hocvuso.assessment.paper.PrintedSheet;
import vn.hocvuso.assessment.paper.Sheets;
import vn.hocvuso.assessment.question.Item;
import vn.hocvuso.assessment.question.Order;
import vn.hocvuso.assessment.sitting.Sitting;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.people.UnitCard;
import vn.hocvuso.people.Units;
import vn.hocvuso.platform.Mode;
import vn.hocvuso.platform.Settings;
import vn.hocvuso.platform.Sql;

/** Lays out the sheets of a sitting's places on paper from what was drawn, and says that they were printed. */
@ApplicationScoped
@Transactional
class PaperSheets {

    /** Some sheets, and the numbers of their places. */
    record Printed(byte[] pdf, List<Integer> numbers) {}

    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    @Inject
    Sql sql;

    @Inject
    Units units;

    @Inject
    Results results;

    @Inject
    AttemptEvents events;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /**
     * How many are on paper.
     *
     * @throws RuleBroken {@code paper.cancelled}, {@code paper.nobody}, {@code paper.not-drawn}
     */
    long ready(Sitting sitting) {
        RuleBroken.unless(!sitting.isCancelled(), "paper.cancelled");
        var count = sql.first(PaperSql.Count.class, PaperSql.LEFT, sitting.id()).orElseThrow();
        RuleBroken.unless(count.places() > 0, "paper.nobody");
        RuleBroken.unless(count.places() == count.drawn(), "paper.not-drawn", count.places() - count.drawn());
        return count.places();
    }

    /**
     * The first sheets of places whose numbers lie between these. Six statements for any number of sheets.
     *
     * @param most how many
     * @return null when there are none
     */
    Printed print(Sitting sitting, PersonId by, int from, int to, int most) {
        var day = sitting.day();
        var places =
                sql
                        .list(PaperSql.Place.class, PaperSql.PLACES, day, LocalDate.now(clock), sitting.id(), from, to)
                        .stream()
                        .limit(most)
                        .toList();
        if (places.isEmpty()) {
            return null;
        }
        events.addEach(places.stream().map(PaperSql.Place::attempt).toList(), AttemptEvents.PRINTED, by);
        var numbers = places.stream().map(PaperSql.Place::number).toList();
        var pdf = new Sheets(heading(sitting)).print(sheets(sitting, places, numbers));
        results.waitForPaper(sitting);
        return new Printed(pdf, numbers);
    }

    private List<PrintedSheet> sheets(Sitting sitting, List<PaperSql.Place> places, List<Integer> numbers) {
        int first = numbers.get(0);
        int last = numbers.get(numbers.size() - 1);
        var items = sql.list(PaperSql.Question.class, PaperSql.QUESTIONS, sitting.id(), first, last).stream()
                .collect(Collectors.toMap(
                        PaperSql.Question::id,
                        question -> Gift.read(question.gift()).items().get(0)));
        var slots = sql.list(PaperSql.Slot.class, PaperSql.SLOTS, sitting.id(), first, last).stream()
                .collect(Collectors.groupingBy(PaperSql.Slot::attempt));
        var minutes = sitting.rules().minutes();
        return places.stream()
                .map(place -> new PrintedSheet(
                        place.attempt(),
                        place.number(),
                        place.name(),
                        place.unit(),
                        minutes + place.extraMinutes() + minutes * place.extraPercent() / 100,
                        questions(place, slots.get(place.attempt()), items)))
                .toList();
    }

    private static List<PrintedQuestion> questions(
            PaperSql.Place place, List<PaperSql.Slot> slots, Map<Long, Item> items) {
        return slots.stream()
                .map(slot -> printed(slot.slot(), place.seed(), items.get(slot.question())))
                .toList();
    }

    /** A question as this seed puts it on paper: as {@link SheetWriter} puts it on the screen. */
    static PrintedQuestion printed(int slot, long seed, Item item) {
        return new PrintedQuestion(slot, item, Order.of(seed, slot, item.body()));
    }

    private Heading heading(Sitting sitting) {
        var rules = sitting.rules();
        return new Heading(
                em.find(Quiz.class, sitting.quiz()).title().vi(),
                sitting.title(),
                units.card(sitting.unit()).map(UnitCard::name).orElse(""),
                rules.opensAt(),
                rules.closesAt(),
                settings.baseUrl(),
                settings.mode() != Mode.PRODUCTION);
    }
}
