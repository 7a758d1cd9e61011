package vn.hocvuso.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import vn.hocvuso.assessment.integrity.Recheck;
import vn.hocvuso.assessment.integrity.RecheckPlace;
import vn.hocvuso.assessment.integrity.RecheckVerdict;
import vn.hocvuso.assessment.sitting.Sitting;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.platform.Audit;
import vn.hocvuso.platform.AuditEntry;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.NotAllowed;
import vn.hocvuso.platform.Sql;

/** Some of those who passed a sitting are asked again by a person, in a short talk or task. Who is drawn is chance. */
@ApplicationScoped
@Transactional
public class Rechecks {

    private static final SecureRandom SEEDS = new SecureRandom();

    static final String PASSED =
            "select id from attempt where sitting_id = ? and submitted_at is not null and passed order by id";

    /** Who may still pass: whoever is answering, may begin, or has a sheet of paper that was not typed. */
    static final String OPEN = """
            select count(*)
            from sitting_place p
            left join attempt a on a.id = p.attempt_id
            where p.sitting_id = ? and p.left_out_at is null and a.submitted_at is null
              and (a.started_at is not null or p.paper or cast(? as timestamptz) < ?)
            """;

    static final String DRAWN = """
            select r.percent, r.passed, p.full_name, r.drawn_at
            from recheck r
            join person p on p.id = r.drawn_by
            where r.sitting_id = ?
            """;

    static final String PLACES = """
            select m.id, m.attempt_id, s.number, p.full_name, v.agrees, v.remark, v.full_name, v.checked_at,
                   (select count(*) from recheck_verdict c where c.place_id = m.id)
            from recheck r
            join recheck_place m on m.recheck_id = r.id
            join attempt a on a.id = m.attempt_id
            join person p on p.id = a.person_id
            join sitting_place s on s.attempt_id = a.id
            left join lateral (
                select c.agrees, c.remark, c.checked_at, by.full_name
                from recheck_verdict c
                join person by on by.id = c.checked_by
                where c.place_id = m.id
                order by c.checked_at desc, c.id desc
                limit 1
            ) v on true
            where r.sitting_id = ?
            order by m.number
            """;

    static final String OF_SITTING = "select r from Recheck r where r.sitting = :sitting";

    /** What others wrote of somebody goes; whether it agreed stays. */
    static final String EMPTY = """
            update recheck_verdict v
            set remark = null
            from recheck_place m
            join attempt a on a.id = m.attempt_id
            where m.id = v.place_id and a.person_id = ?1 and v.remark is not null
            """;

    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    @Inject
    Sql sql;

    @Inject
    SittingDoor door;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** Who was drawn, and what came of it; empty as long as nobody was. Two statements besides the right. */
    public Optional<RecheckView> of(Caller caller, long sitting) {
        var held = door.sitting(caller, sitting);
        var drawn = sql.first(Drawn.class, DRAWN, sitting);
        drawn.ifPresent(one ->
                audit.add(AuditEntry.of(caller, "recheck.read").at(held.unit()).after("sitting", sitting)));
        return drawn.map(one -> new RecheckView(
                one.percent(), one.passed(), one.by(), one.at(), sql.list(RecheckView.Place.class, PLACES, sitting)));
    }

    /**
     * Draws them, once: a second time finds who was drawn and changes nothing.
     *
     * @param percent 3, 4 or 5 of those who passed; at least one is drawn
     * @throws RuleBroken {@code recheck.open} as long as anybody may still pass, {@code recheck.nobody} when nobody did,
     *     {@code recheck.percent}
     */
    public void draw(Caller caller, long id, int percent) {
        var sitting = door.held(caller, id);
        if (isDrawn(id)) {
            return;
        }
        var open = sql.first(Count.class, OPEN, id, clock.instant(), lastStart(sitting))
                .orElseThrow();
        RuleBroken.unless(open.number() == 0, "recheck.open", open.number());
        var passed =
                sql.list(Passed.class, PASSED, id).stream().map(Passed::attempt).toList();
        var recheck = new Recheck(id, percent, SEEDS.nextLong(), passed.size(), caller.person(), clock.instant());
        em.persist(recheck);
        int number = 0;
        for (long attempt : recheck.draw(passed)) {
            em.persist(new RecheckPlace(recheck, ++number, attempt));
        }
        em.flush();
        audit.add(AuditEntry.of(caller, "recheck.drawn")
                .at(sitting.unit())
                .after("sitting", id)
                .after("percent", percent)
                .after("drawn", number));
    }

    private boolean isDrawn(long sitting) {
        return !em.createQuery(OF_SITTING, Recheck.class)
                .setParameter("sitting", sitting)
                .getResultList()
                .isEmpty();
    }

    /** From when on nobody begins. */
    private static Instant lastStart(Sitting sitting) {
        return sitting.isCancelled() ? Instant.EPOCH : sitting.rules().closesAt();
    }

    /**
     * Says what came of a second look. Said again, the later one holds.
     *
     * @param remark may be empty where it agrees
     * @throws RuleBroken {@code recheck.own} when the caller was drawn, {@code recheck.why}, {@code integrity.remark}
     */
    public void check(Caller caller, long place, boolean agrees, String remark) {
        var drawn = em.find(RecheckPlace.class, place, LockModeType.PESSIMISTIC_WRITE);
        if (drawn == null) {
            throw new NotAllowed();
        }
        var sitting = door.sitting(caller, drawn.recheck().sitting());
        var person = em.find(Attempt.class, drawn.attempt()).person();
        RuleBroken.unless(!person.equals(caller.person()), "recheck.own");
        em.persist(new RecheckVerdict(drawn, agrees, remark, caller.person(), clock.instant()));
        em.flush();
        audit.add(AuditEntry.of(caller, "recheck.checked")
                .about(person)
                .at(sitting.unit())
                .after("sitting", sitting.id())
                .after("agrees", agrees));
    }

    record Drawn(int percent, int passed, String by, Instant at) {}

    record Passed(long attempt) {}

    record Count(long number) {}
}
