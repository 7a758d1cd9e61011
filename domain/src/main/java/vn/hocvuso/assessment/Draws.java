package vn.hocvuso.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.hocvuso.assessment.bank.Drawing;
import vn.hocvuso.assessment.bank.Lost;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.platform.Sql;

/** What a try of a test from a bank asks: only questions somebody vouches for at a unit of the person, or above it. */
@ApplicationScoped
@Transactional
class Draws {

    static final String POOLS = """
            with asked (person, day) as (values (cast(? as bigint), cast(? as date))),
            unit as (
                select distinct p.unit_id
                from asked
                join assignment a on a.person_id = person
                    and a.valid_from <= day and (a.valid_to is null or a.valid_to >= day)
                cross join lateral unit_path(a.unit_id, day) p
            ),
            activated as (
                select distinct a.question_id
                from unit u
                join question_activation a on a.unit_id = u.unit_id and a.withdrawn_at is null
            )
            select d.position, d.count, e.question_id
            from quiz z
            join quiz_draw d on d.quiz_id = z.id
            left join (
                question_competence c
                join activated v on v.question_id = c.question_id
                join question q on q.id = c.question_id
                join question_bank_entry e on e.question_id = q.id
                join question_bank_file f on f.path = e.path
            ) on c.framework = z.framework and c.competence = d.competence and q.band = d.band and f.bank = z.bank
            where z.id = ?
            order by d.position, e.question_id
            """;

    /** Who has the same places on the day is asked from the same questions. */
    static final String PLACES = """
            select a.person_id, string_agg(distinct cast(a.unit_id as text), ',')
            from (values (cast(? as bigint[]), cast(? as date))) as asked (people, day)
            join assignment a on a.person_id = any (asked.people)
                and a.valid_from <= asked.day and (a.valid_to is null or a.valid_to >= asked.day)
            group by a.person_id
            """;

    static final String LOST = """
            select c.competence, k.name_vi, k.name_en, sum(s.points), count(*)
            from attempt a
            join quiz z on z.id = a.quiz_id
            join attempt_slot s on s.attempt_id = a.id
            join question_competence c on c.question_id = s.question_id and c.framework = z.framework
            left join (
                competence k
                join skill_domain d on d.id = k.domain_id
                join framework f on f.id = d.framework_id
            ) on f.code = c.framework and k.code = c.competence
            where a.id = ?
            group by c.competence, k.name_vi, k.name_en, d.position, k.position
            having sum(s.points) < count(*)
            order by d.position, k.position, c.competence
            """;

    @Inject
    Sql sql;

    /**
     * The questions of each, in the order of the test's draws: one statement, and one for each set of units somebody
     * belongs to on the day.
     */
    List<Drawn> draw(Quiz quiz, List<Attempt> attempts, LocalDate day) {
        var places = places(attempts, day);
        var pools = new HashMap<String, List<Drawing.Pool>>();
        return attempts.stream()
                .map(attempt -> drawn(
                        quiz,
                        pools.computeIfAbsent(
                                places.getOrDefault(attempt.person(), ""), same -> pools(quiz, attempt.person(), day)),
                        attempt.seed()))
                .toList();
    }

    private static Drawn drawn(Quiz quiz, List<Drawing.Pool> pools, long seed) {
        return new Drawn(Drawing.of(pools, seed), quiz.rules().draw());
    }

    private Map<PersonId, String> places(List<Attempt> attempts, LocalDate day) {
        var people = Quizzes.ids(
                attempts.stream().map(attempt -> attempt.person().value()).toList());
        return sql.list(Place.class, PLACES, people, day).stream()
                .collect(Collectors.toMap(Place::person, Place::units));
    }

    /** Why nothing can be drawn for this person on a day; empty when it can. */
    Optional<RuleBroken> refusal(Quiz quiz, PersonId person, LocalDate day) {
        return drawn(quiz, pools(quiz, person, day), 0).refusal();
    }

    /** The competences a graded try lost points on; none for the test of a course. */
    List<Lost> lost(Attempt attempt) {
        return attempt.quiz().drawsFromBank() ? sql.list(Lost.class, LOST, attempt.id()) : List.of();
    }

    private List<Drawing.Pool> pools(Quiz quiz, PersonId person, LocalDate day) {
        var candidates = sql.list(Candidate.class, POOLS, person, day, quiz.id());
        return candidates.stream()
                .collect(Collectors.groupingBy(Candidate::position, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(Draws::pool)
                .toList();
    }

    private static Drawing.Pool pool(List<Candidate> candidates) {
        var questions = candidates.stream()
                .map(Candidate::question)
                .filter(question -> question != null)
                .toList();
        return new Drawing.Pool(candidates.get(0).count(), questions);
    }

    /**
     * What was drawn for somebody.
     *
     * @param questions their numbers; too few where too few are activated
     */
    record Drawn(List<Long> questions, int wanted) {

        boolean isEnough() {
            return questions.size() == wanted;
        }

        Optional<RuleBroken> refusal() {
            return isEnough()
                    ? Optional.empty()
                    : Optional.of(new RuleBroken("attempt.too-few-activated", questions.size(), wanted));
        }

        /** @throws RuleBroken {@code attempt.too-few-activated} */
        void require() {
            refusal().ifPresent(rule -> {
                throw rule;
            });
        }
    }

    /** @param units their numbers, with commas between */
    record Place(PersonId person, String units) {}

    /** @param question null where none is activated */
    record Candidate(int position, int count, Long question) {}
}
