package vn.hocvuso.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocvuso.assessment.question.Kind;
import vn.hocvuso.assessment.question.Shape;
import vn.hocvuso.kernel.Remembered;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.platform.NotAllowed;
import vn.hocvuso.platform.Sql;

/**
 * Takes answers in. Its callers show a ticket instead of a session, so that saving works when the session has expired
 * and nobody can sign in.
 *
 * <p>One statement for any number of answers: it keeps the attempt from being handed in meanwhile, and adds the rows.
 * Another when something was sent twice or is refused, and with the first answer of an attempt.
 */
@ApplicationScoped
@Transactional
public class Responses {

    /** Most answers in one call. */
    public static final int MOST_AT_ONCE = 100;

    private static final int MOST_OF_AN_ATTEMPT = 5_000;

    private static final int TRIES_OF_A_FORM = 3;

    /** Up to this count an answer is stored without counting the others: there are at most so many of each question. */
    private static final int UNCOUNTED = 250;

    private static final int ATTEMPTS_AT_HAND = 5_000;

    /** What an attempt asks is decided at its start and never changes. */
    private final Remembered<Long, Map<Integer, Shape>> shapes = new Remembered<>(ATTEMPTS_AT_HAND, this::read);

    @Inject
    Sql sql;

    @Inject
    Tickets tickets;

    @Inject
    AttemptEvents events;

    @Inject
    Clock clock;

    /**
     * Stores answers. All or none; the same again is acknowledged again.
     *
     * @param ticket as the attempt's page carries it
     * @param answers may be empty, to ask for the time and the state
     * @throws NotAllowed when the ticket is forged or for another attempt
     * @throws RuleBroken {@code answer.shape}, {@code answer.many} when the page cannot have sent this
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Receipt save(String ticket, long attempt, List<Given> answers) {
        var holder = tickets.open(ticket).filter(t -> t.attempt() == attempt).orElseThrow(NotAllowed::new);
        requireFits(attempt, answers);
        var now = clock.instant();
        var state = sql.first(
                        State.class,
                        ResponseSql.SAVE,
                        attempt,
                        holder.person(),
                        holder.hand(),
                        holder.endsAt(),
                        now,
                        array(answers, Given::slot),
                        array(answers, Given::seq),
                        Given.packed(answers))
                .orElseThrow(NotAllowed::new);
        return state.closed(holder, now)
                .map(why -> refused(attempt, answers, why, state, now))
                .orElseGet(() -> stored(attempt, answers, state, now));
    }

    /**
     * Stores the answers of a whole form, sent by a page without script: each that differs from what stands gets a next
     * count; one that another form took in the same moment gets the one after.
     */
    public Receipt saveForm(String ticket, long attempt, Map<Integer, List<String>> form) {
        var receipt = formOnce(ticket, attempt, form);
        for (int again = 0; !receipt.taken().isEmpty() && again < TRIES_OF_A_FORM; again++) {
            receipt = formOnce(ticket, attempt, form);
        }
        return receipt;
    }

    private Receipt formOnce(String ticket, long attempt, Map<Integer, List<String>> form) {
        int highest = save(ticket, attempt, List.of()).highest();
        var standing = sql.list(Standing.class, ResponseSql.LATEST, attempt).stream()
                .collect(Collectors.toMap(Standing::slot, Standing::values));
        var answers = new ArrayList<Given>();
        for (var field : new TreeMap<>(form).entrySet()) {
            var answer = new Given(field.getKey(), highest + 1 + answers.size(), field.getValue());
            if (!answer.values().equals(standing.getOrDefault(answer.slot(), List.of()))) {
                answers.add(answer);
            }
        }
        return save(ticket, attempt, answers);
    }

    /**
     * Notes that the page of an attempt was left or is shown again, where its rules say so; elsewhere nothing is noted.
     *
     * @throws NotAllowed when the ticket is forged or for another attempt
     */
    public void seen(String ticket, long attempt, boolean left) {
        var holder = tickets.open(ticket).filter(t -> t.attempt() == attempt).orElseThrow(NotAllowed::new);
        boolean noted = sql.first(Watched.class, ResponseSql.WATCHED, attempt)
                .filter(Watched::yes)
                .isPresent();
        if (noted) {
            events.add(attempt, left ? AttemptEvents.LEFT : AttemptEvents.BACK, holder.person());
        }
    }

    /**
     * Stores what somebody in charge typed from paper. No ticket is asked for and no time ends it: its caller has asked for
     * the right, and keeps the attempt for this transaction.
     *
     * @param answers with counts nobody has used
     */
    void type(long attempt, List<Given> answers) {
        requireFits(attempt, answers);
        if (!answers.isEmpty()) {
            add(attempt, answers, clock.instant());
        }
    }

    private Map<Integer, Shape> read(long attempt) {
        return sql.list(Slot.class, ResponseSql.SLOTS, attempt).stream()
                .collect(Collectors.toMap(Slot::slot, Slot::shape));
    }

    private void requireFits(long attempt, List<Given> answers) {
        RuleBroken.unless(answers.size() <= MOST_AT_ONCE, "answer.many", MOST_AT_ONCE);
        RuleBroken.unless(isRoomFor(answers, attempt), "answer.many", MOST_OF_AN_ATTEMPT);
        var shapes = this.shapes.of(attempt);
        boolean distinct = answers.stream().map(Responses::mark).distinct().count() == answers.size();
        RuleBroken.unless(distinct, "answer.seq");
        for (var answer : answers) {
            var shape = shapes.get(answer.slot());
            RuleBroken.unless(shape != null && shape.accepts(answer.values()), "answer.shape", answer.slot());
        }
    }

    private boolean isRoomFor(List<Given> answers, long attempt) {
        return answers.stream().allMatch(answer -> answer.seq() <= UNCOUNTED)
                || sql.first(Stored.class, ResponseSql.STORED, attempt)
                                        .orElseThrow()
                                        .rows()
                                + answers.size()
                        <= MOST_OF_AN_ATTEMPT;
    }

    private Receipt stored(long attempt, List<Given> answers, State state, Instant now) {
        var added = state.marks();
        var rest =
                answers.stream().filter(answer -> !added.contains(mark(answer))).toList();
        var standing = standing(attempt, rest);
        var saved = answers.stream()
                .map(Responses::mark)
                .filter(mark -> added.contains(mark) || standing.contains(mark))
                .distinct()
                .toList();
        var taken = rest.stream()
                .map(Responses::mark)
                .filter(mark -> !standing.contains(mark))
                .toList();
        return new Receipt(saved, taken, null, highest(state, saved), now, state.endsAt());
    }

    private Receipt refused(long attempt, List<Given> answers, String why, State state, Instant now) {
        var standing = standing(attempt, answers);
        return new Receipt(List.copyOf(standing), List.of(), why, state.highest(), now, state.endsAt());
    }

    private Set<Receipt.Mark> add(long attempt, List<Given> answers, Instant now) {
        return Set.copyOf(sql.list(
                Receipt.Mark.class,
                ResponseSql.ADD,
                attempt,
                now,
                array(answers, Given::slot),
                array(answers, Given::seq),
                Given.packed(answers)));
    }

    private Set<Receipt.Mark> standing(long attempt, List<Given> answers) {
        return answers.isEmpty()
                ? Set.of()
                : Set.copyOf(sql.list(
                        Receipt.Mark.class,
                        ResponseSql.STANDING,
                        array(answers, Given::slot),
                        array(answers, Given::seq),
                        Given.packed(answers),
                        attempt));
    }

    private static String array(List<Given> answers, Function<Given, Integer> number) {
        return answers.stream().map(number).map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    private static Receipt.Mark mark(Given answer) {
        return new Receipt.Mark(answer.slot(), answer.seq());
    }

    private static int highest(State state, List<Receipt.Mark> saved) {
        return saved.stream().mapToInt(Receipt.Mark::seq).reduce(state.highest(), Math::max);
    }

    record Watched(boolean yes) {}

    record Stored(long rows) {}

    record Standing(int slot, String packed) {

        List<String> values() {
            return Given.unpacked(packed);
        }
    }

    /** What a slot takes. */
    record Slot(int slot, String kind, int choices, int rows) {

        Shape shape() {
            return new Shape(Kind.valueOf(kind), choices, rows);
        }
    }

    /**
     * How an attempt stands.
     *
     * @param hand which hand answers; 0 when any may
     * @param added slot and count of what was stored now, such as {@code 3:7,4:8}
     */
    record State(Instant endsAt, int graceSeconds, boolean submitted, int hand, int highest, String added) {

        Set<Receipt.Mark> marks() {
            return added.isEmpty()
                    ? Set.of()
                    : Stream.of(added.split(",")).map(State::mark).collect(Collectors.toSet());
        }

        private static Receipt.Mark mark(String text) {
            int colon = text.indexOf(':');
            return new Receipt.Mark(
                    Integer.parseInt(text.substring(0, colon)), Integer.parseInt(text.substring(colon + 1)));
        }

        /** Why answers are no longer taken; an end once promised in a ticket holds. */
        Optional<String> closed(Ticket holder, Instant now) {
            var limit = new TimeLimit(endsAt, Duration.ofSeconds(graceSeconds)).atLeast(holder.endsAt());
            if (submitted) {
                return Optional.of("attempt.submitted");
            }
            if (!limit.accepts(now)) {
                return Optional.of("attempt.late");
            }
            return holder.hand() < hand ? Optional.of("attempt.elsewhere") : Optional.empty();
        }
    }
}
