package vn.hocvuso.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.platform.Sql;

/** Whether somebody is tested in a sitting now: until then the same questions are not given out by another way. */
@ApplicationScoped
@Transactional
class TestedNow {

    /** In a sitting that is open, or in one whose own test was begun and not handed in. */
    static final String PLACE = """
            select p.id
            from (values (cast(? as timestamptz), cast(? as bigint))) as asked (now, besides)
            cross join sitting_place p
            join sitting s on s.id = p.sitting_id
            left join attempt a on a.id = p.attempt_id
            where p.person_id = ? and s.quiz_id = ? and p.left_out_at is null
              and s.id is distinct from asked.besides
              and (s.cancelled_at is null and s.opens_at <= asked.now and s.closes_at > asked.now
                   or a.started_at is not null and a.submitted_at is null)
            limit 1
            """;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** @param besides number of a sitting that does not count; null for none */
    boolean in(Quiz quiz, PersonId person, Long besides) {
        return sql.first(Place.class, PLACE, clock.instant(), besides, person, quiz.id())
                .isPresent();
    }

    /** Why no try of the own may start now; null when one may. */
    RuleBroken refusal(Quiz quiz, PersonId person) {
        return in(quiz, person, null) ? new RuleBroken("attempt.in-sitting") : null;
    }

    record Place(long id) {}
}
