package vn.hocvuso.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.hocvuso.kernel.Bilingual;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.Audit;
import vn.hocvuso.platform.AuditEntry;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.NotAllowed;
import vn.hocvuso.platform.Rights;
import vn.hocvuso.platform.Sql;

/** What happened to an attempt, for whoever settles a dispute: who holds tests where it was held. */
@ApplicationScoped
@Transactional
public class Timelines {

    /** Of an attempt outside any sitting, the units of its person today. */
    static final String HEAD = """
            select a.id, a.person_id, n.full_name, z.title, z.title_en, s.id, s.title,
                   case when s.id is not null then cast(s.unit_id as text) else (
                       select string_agg(distinct cast(h.unit_id as text), ',')
                       from assignment h
                       where h.person_id = a.person_id
                         and h.valid_from <= today.day and (h.valid_to is null or h.valid_to >= today.day)) end,
                   a.seed, a.started_at, a.ends_at, a.submitted_at, a.graded_at, a.announced_at, a.points, a.of_points
            from (values (cast(? as date))) as today (day)
            cross join attempt a
            join person n on n.id = a.person_id
            join quiz z on z.id = a.quiz_id
            left join sitting s on s.id = a.sitting_id
            where a.id = ?
            """;

    static final String ANSWERS = """
            select received_at, slot, client_seq, coalesce(array_to_string(given, chr(31)), '')
            from response
            where attempt_id = ?
            order by received_at, client_seq
            """;

    static final String EVENTS = """
            select e.at, e.kind, case when e.by_id = a.person_id then null else n.full_name end, e.minutes, e.note
            from attempt_event e
            join attempt a on a.id = e.attempt_id
            left join person n on n.id = e.by_id
            where e.attempt_id = ?
            order by e.at, e.id
            """;

    @Inject
    Sql sql;

    @Inject
    Rights rights;

    @Inject
    SittingDoor door;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** Five statements besides the right, for any number of answers. */
    public Timeline of(Caller caller, long attempt) {
        caller.required();
        var head = sql.first(Head.class, HEAD, LocalDate.now(clock), attempt).orElseThrow(NotAllowed::new);
        var unit = head.at()
                .filter(one -> rights.may(caller, Action.HOLD_TESTS, one))
                .findFirst()
                .orElseThrow(NotAllowed::new);
        audit.add(AuditEntry.of(caller, "timeline.read")
                .about(head.person())
                .at(unit)
                .after("attempt", attempt));
        var tested = head.sitting() != null && door.isTested(caller, head.sitting());
        var slots = head.isOver() && !tested
                ? sql.list(SlotAnswer.class, SlotAnswer.OF_ATTEMPT, attempt)
                : List.<SlotAnswer>of();
        return new TimelineWriter(head, slots, tested)
                .write(sql.list(Answer.class, ANSWERS, attempt), sql.list(Befell.class, EVENTS, attempt));
    }

    /** @param units numbers of the units whose holders of tests may see it, with commas between; null for none */
    record Head(
            long id,
            PersonId person,
            String name,
            String title,
            String titleEn,
            Long sitting,
            String sittingTitle,
            String units,
            long seed,
            Instant startedAt,
            Instant endsAt,
            Instant submittedAt,
            Instant gradedAt,
            Instant announcedAt,
            BigDecimal points,
            BigDecimal ofPoints) {

        Stream<UnitId> at() {
            return units == null
                    ? Stream.of()
                    : Stream.of(units.split(",")).map(Long::valueOf).map(UnitId::new);
        }

        boolean isOver() {
            return submittedAt != null;
        }

        Bilingual test() {
            return new Bilingual(title, titleEn);
        }
    }

    record Answer(Instant receivedAt, int slot, int seq, String packed) {}

    /** @param by name of who did it; null for the person of the attempt */
    record Befell(Instant at, String kind, String by, Integer minutes, String note) {}
}
