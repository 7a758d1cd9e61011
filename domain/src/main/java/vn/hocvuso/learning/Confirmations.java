package vn.hocvuso.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.kernel.Sentence;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.learning.confirm.HandIn;
import vn.hocvuso.learning.confirm.HandInPoint;
import vn.hocvuso.learning.confirm.Outcome;
import vn.hocvuso.learning.confirm.Verdict;
import vn.hocvuso.learning.text.Markdown;
import vn.hocvuso.learning.text.Part;
import vn.hocvuso.learning.text.Point;
import vn.hocvuso.platform.Audit;
import vn.hocvuso.platform.AuditEntry;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.Inbox;
import vn.hocvuso.platform.NotAllowed;
import vn.hocvuso.platform.Sql;

/** What waits for a second person, and what that person says of it. */
@ApplicationScoped
@Transactional
public class Confirmations {

    /** Lines on a page. */
    public static final int PAGE = 30;

    private static final String LINE = """
            select h.id, p.id, p.full_name, place.name, v.title_vi, v.title_en, l.title, l.completion,
                (select count(*) from hand_in_point k where k.hand_in_id = h.id), h.handed_at
            from hand_in h
            join person p on p.id = h.person_id
            join lesson_version l on l.id = h.lesson_version_id
            join course_version v on v.id = l.course_version_id
            """;

    /** Oldest first: of people with a place today at one of these units or below, but never one's own. */
    static final String WAITING = """
            with day (today) as (select cast(? as date)),
            mine (id) as (select cast(unnest(string_to_array(?, ',')) as bigint)),
            here as materialized (select distinct s.id from day, mine, unit_subtree(mine.id, today) s (id))
            """ + LINE + """
            join lateral (
                select s.name
                from day, assignment a
                join unit_state s on s.unit_id = a.unit_id
                where a.person_id = h.person_id and a.unit_id in (select id from here)
                  and a.valid_from <= today and (a.valid_to is null or a.valid_to >= today)
                  and s.valid_from <= today and (s.valid_to is null or s.valid_to >= today)
                order by a.valid_from desc, a.id
                limit 1
            ) place on true
            where h.outcome is null and h.person_id <> ?
              and (? = 0 or (h.handed_at, h.id) > (select f.handed_at, f.id from hand_in f where f.id = ?))
            order by h.handed_at, h.id
            limit ?
            """;

    static final String ONE = LINE + """
            join lateral (
                select s.name
                from unit_state s
                where s.unit_id = ? and s.valid_from <= ? and (s.valid_to is null or s.valid_to >= ?)
            ) place on true
            where h.id = ?
            """;

    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    @Inject
    Sql sql;

    @Inject
    Enrolments enrolments;

    @Inject
    Confirmed confirmed;

    @Inject
    Observers observers;

    @Inject
    Happened happened;

    @Inject
    MediaKeeper media;

    @Inject
    Inbox inbox;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /**
     * What waits at the caller's units and below, oldest first, one more than {@link #PAGE} when there are more.
     *
     * @param after the last one of the page before; 0 for the first page
     */
    public List<ConfirmationLine> waiting(Caller caller, long after) {
        var lines = found(caller, after, PAGE + 1);
        if (!lines.isEmpty()) {
            audit.add(AuditEntry.of(caller, "hand-ins.read")
                    .at(observers.mine(caller).get(0))
                    .after("shown", Math.min(PAGE, lines.size())));
        }
        return lines;
    }

    /** How many wait for the caller, up to {@link #PAGE} and one: a number, nobody's name. */
    public int count(Caller caller) {
        return found(caller, 0, PAGE + 1).size();
    }

    /** Whether the caller could be asked to confirm anything. */
    public boolean isAsked(Caller caller) {
        return !caller.isVisitor() && !observers.mine(caller).isEmpty();
    }

    private List<ConfirmationLine> found(Caller caller, long after, int most) {
        var person = caller.required();
        var units = observers.mine(caller);
        if (units.isEmpty()) {
            return List.of();
        }
        var ids = units.stream().map(unit -> String.valueOf(unit.value())).collect(Collectors.joining(","));
        return sql.list(ConfirmationLine.class, WAITING, LocalDate.now(clock), ids, person, after, after, most);
    }

    /** One hand-in with what is to be looked at, for whoever may confirm it. */
    public ConfirmationView one(Caller caller, long id) {
        caller.required();
        var handIn = Optional.ofNullable(em.find(HandIn.class, id)).orElseThrow(NotAllowed::new);
        var unit = observers.require(caller, handIn.person());
        audit.add(AuditEntry.of(caller, "hand-in.read").about(handIn.person()).at(unit));
        var today = LocalDate.now(clock);
        var line =
                sql.first(ConfirmationLine.class, ONE, unit, today, today, id).orElseThrow(NotAllowed::new);
        var past = confirmed.view(handIn.person(), handIn.text()).past();
        return new ConfirmationView(
                line,
                handIn.lesson().course().code(),
                handIn.lesson().slug(),
                handIn.text().text().address(),
                asked(handIn),
                past.stream().filter(one -> one.id() == id).findFirst().orElseThrow(),
                past.stream().filter(one -> one.id() < id).toList());
    }

    private List<ConfirmationView.Asked> asked(HandIn handIn) {
        var version = handIn.text().of();
        var base = MediaKeeper.base(version.course().code(), version.number());
        Map<String, String> html = new Markdown(base, media.shown(version.id()))
                .parts(handIn.text().text().body()).stream()
                        .map(Part::points)
                        .flatMap(List::stream)
                        .collect(Collectors.toMap(Point::item, Point::html));
        return handIn.points().stream()
                .map(HandInPoint::item)
                .map(item -> new ConfirmationView.Asked(item, html.get(item)))
                .toList();
    }

    /**
     * Says of each point whether it was seen done. The lesson is done when all its points were seen. Who presses twice does
     * no more.
     *
     * @throws RuleBroken {@code hand-in.settled} when somebody else was faster, {@code verdict.points}
     */
    public void settle(Caller caller, long id, List<Verdict> verdicts) {
        caller.required();
        var asked = Optional.ofNullable(em.find(HandIn.class, id)).orElseThrow(NotAllowed::new);
        var unit = observers.require(caller, asked.person());
        enrolments.oneAtATime(asked.person());
        var handIn = em.find(HandIn.class, id, LockModeType.PESSIMISTIC_WRITE);
        em.refresh(handIn);
        if (handIn.isSettledBy(caller.person())) {
            return;
        }
        handIn.settle(verdicts, caller.person(), clock.instant());
        verdicts.forEach(verdict -> happened.add(
                handIn.person(),
                handIn.lesson(),
                verdict.confirmed() ? Happened.CONFIRMED : Happened.RETURNED,
                verdict.item(),
                null,
                null,
                caller.person()));
        finish(handIn);
        tell(caller, handIn, verdicts, unit);
    }

    /** By the rule of the version the learner learns it in, which may ask more or less than the one handed in. */
    private void finish(HandIn handIn) {
        var place = enrolments.place(handIn.person(), handIn.lesson().course());
        enrolments
                .text(place.version(), handIn.lesson())
                .filter(text -> confirmed.isAll(text, handIn.person()))
                .filter(text -> !enrolments.isDone(text, handIn.person()))
                .ifPresent(text -> enrolments.done(place, text));
    }

    private void tell(Caller caller, HandIn handIn, List<Verdict> verdicts, UnitId unit) {
        var title = handIn.text().text().title();
        var seen = handIn.outcome() == Outcome.CONFIRMED;
        var why = verdicts.stream().map(Verdict::said).filter(Objects::nonNull).collect(Collectors.joining(" · "));
        inbox.tell(
                handIn.person(),
                seen
                        ? Sentence.of("learning.told.confirmed", title)
                        : Sentence.of("learning.told.returned", title, why),
                "/learning/lesson?course=" + handIn.lesson().course().code() + "&slug="
                        + handIn.lesson().slug());
        audit.add(AuditEntry.of(caller, seen ? "hand-in.confirmed" : "hand-in.returned")
                .about(handIn.person())
                .at(unit)
                .after("hand-in", handIn.id())
                .after("reason", seen ? null : why));
    }
}
