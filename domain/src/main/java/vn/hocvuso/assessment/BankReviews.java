package vn.hocvuso.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import vn.hocvuso.assessment.bank.Activation;
import vn.hocvuso.assessment.bank.BankCard;
import vn.hocvuso.assessment.bank.BankCell;
import vn.hocvuso.assessment.bank.BankQuestion;
import vn.hocvuso.assessment.bank.Checklist;
import vn.hocvuso.assessment.bank.QuestionReader;
import vn.hocvuso.assessment.gift.Gift;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.Audit;
import vn.hocvuso.platform.AuditEntry;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.Rights;
import vn.hocvuso.platform.Sql;

/**
 * The banks as a reviewer sees them, and who vouches for their questions. What is activated at a unit counts there and at all
 * below it, for that wording of the question only. Each question to the database is one statement, whatever the bank holds.
 */
@ApplicationScoped
@Transactional
public class BankReviews {

    /** Most questions in one press. */
    private static final int MOST_AT_ONCE = 2_000;

    static final String BANKS = "select code, framework, title_vi, title_en from question_bank order by code";

    static final String GRID = """
            with path as (select unit_id from unit_path(?, ?)),
            activated as (
                select distinct a.question_id
                from path p
                join question_activation a on a.unit_id = p.unit_id and a.withdrawn_at is null
            )
            select c.competence, q.band, count(*), count(v.question_id)
            from question_bank b
            join question_bank_file f on f.bank = b.code
            join question_bank_entry e on e.path = f.path
            join question q on q.id = e.question_id
            join question_competence c on c.question_id = q.id and c.framework = b.framework
            left join activated v on v.question_id = q.id
            where b.code = ?
            group by c.competence, q.band
            order by c.competence, q.band
            """;

    /** With each question the nearest activation that counts, else the last that was taken back on the path. */
    static final String QUESTIONS = """
            with asked (unit, day) as (values (cast(? as bigint), cast(? as date))),
            path as materialized (
                select p.unit_id, p.steps, s.name
                from asked
                cross join lateral unit_path(unit, day) p
                join unit_state s on s.unit_id = p.unit_id
                    and s.valid_from <= day and (s.valid_to is null or s.valid_to >= day)
            )
            select q.id, q.idnumber, q.revision, q.gift, a.name, a.steps, by_.full_name, a.activated_at,
                   back.full_name, a.withdrawn_at
            from question_bank b
            join question_competence c on c.framework = b.framework and c.competence = ?
            join question q on q.id = c.question_id
            join question_bank_entry e on e.question_id = q.id
            join question_bank_file f on f.path = e.path and f.bank = b.code
            left join lateral (
                select a.*, p.steps, p.name
                from question_activation a
                join path p on p.unit_id = a.unit_id
                where a.question_id = q.id
                order by a.withdrawn_at desc nulls first, p.steps
                limit 1
            ) a on true
            left join person by_ on by_.id = a.activated_by
            left join person back on back.id = a.withdrawn_by
            where b.code = ?
            order by e.path, e.position
            """;

    static final String ACTIVATE = """
            insert into question_activation (id, question_id, unit_id, checklist, activated_by, activated_at)
            select nextval('id_seq'), e.question_id, ?1, ?2, ?3, ?4
            from question_bank_entry e
            where e.question_id = any (cast(?5 as bigint[]))
              and not exists (
                  select 1
                  from unit_path(?1, ?6) p
                  join question_activation a on a.unit_id = p.unit_id and a.withdrawn_at is null
                  where a.question_id = e.question_id)
            on conflict (unit_id, question_id) where withdrawn_at is null do nothing
            """;

    static final String WITHDRAW = """
            update question_activation
            set withdrawn_by = ?1, withdrawn_at = greatest(?2, activated_at)
            where unit_id = ?3 and question_id = any (cast(?4 as bigint[])) and withdrawn_at is null
            """;

    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    @Inject
    Sql sql;

    @Inject
    Rights rights;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** Every bank there is. */
    public List<BankCard> banks(Caller caller, UnitId unit) {
        rights.require(caller, Action.REVIEW_QUESTIONS, unit);
        return sql.list(BankCard.class, BANKS);
    }

    /** How many questions on each competence in each band, and how many of them count at the unit. */
    public List<BankCell> grid(Caller caller, UnitId unit, String bank) {
        rights.require(caller, Action.REVIEW_QUESTIONS, unit);
        return sql.list(BankCell.class, GRID, unit, today(), bank);
    }

    /** The questions on one competence, with keys, remarks and who vouches for them, in the order of their file. */
    public List<BankQuestion> questions(Caller caller, UnitId unit, String bank, String competence) {
        rights.require(caller, Action.REVIEW_QUESTIONS, unit);
        var lines = sql.list(Line.class, QUESTIONS, unit, today(), competence, bank);
        if (lines.stream().anyMatch(line -> line.by() != null)) {
            audit.add(AuditEntry.of(caller, "bank.read").at(unit).after("competence", competence));
        }
        return lines.stream().map(Line::open).toList();
    }

    /** What a reviewer confirms of each question. */
    public Checklist checklist(Caller caller, UnitId unit) {
        rights.require(caller, Action.REVIEW_QUESTIONS, unit);
        return Checklist.read();
    }

    /**
     * Vouches for these questions, in the wording these numbers have. What counts there already, or has been worded anew
     * meanwhile, is left as it is: pressing twice does no harm.
     *
     * @param confirmed whether the caller says that each was checked against the list
     * @return how many were activated now
     * @throws RuleBroken {@code bank.not-confirmed}, {@code bank.none-chosen}, {@code bank.many}
     */
    public int activate(Caller caller, UnitId unit, Collection<Long> questions, boolean confirmed) {
        rights.require(caller, Action.REVIEW_QUESTIONS, unit);
        requireSome(questions);
        RuleBroken.unless(confirmed, "bank.not-confirmed");
        int activated = em.createNativeQuery(ACTIVATE)
                .setParameter(1, unit.value())
                .setParameter(2, Checklist.read().digest())
                .setParameter(3, caller.required().value())
                .setParameter(4, now())
                .setParameter(5, ids(questions))
                .setParameter(6, today())
                .executeUpdate();
        tell(caller, unit, "question.activated", activated);
        return activated;
    }

    /**
     * No longer vouches for these questions at this unit. One that is activated at a unit above counts all the same.
     *
     * @return how many were withdrawn now
     * @throws RuleBroken {@code bank.none-chosen}, {@code bank.many}
     */
    public int withdraw(Caller caller, UnitId unit, Collection<Long> questions) {
        rights.require(caller, Action.REVIEW_QUESTIONS, unit);
        requireSome(questions);
        int withdrawn = em.createNativeQuery(WITHDRAW)
                .setParameter(1, caller.required().value())
                .setParameter(2, now())
                .setParameter(3, unit.value())
                .setParameter(4, ids(questions))
                .executeUpdate();
        tell(caller, unit, "question.withdrawn", withdrawn);
        return withdrawn;
    }

    private static void requireSome(Collection<Long> questions) {
        RuleBroken.unless(!questions.isEmpty(), "bank.none-chosen");
        RuleBroken.unless(questions.size() <= MOST_AT_ONCE, "bank.many", MOST_AT_ONCE);
    }

    private void tell(Caller caller, UnitId unit, String did, int questions) {
        if (questions > 0) {
            audit.add(AuditEntry.of(caller, did).at(unit).after("questions", questions));
        }
    }

    private static String ids(Collection<Long> questions) {
        return Quizzes.ids(List.copyOf(questions));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** @param steps from the unit asked about up to where it was activated; null when it never was */
    record Line(
            long id,
            String idnumber,
            int revision,
            String gift,
            String unit,
            Integer steps,
            String by,
            Instant at,
            String withdrawnBy,
            Instant withdrawnAt) {

        BankQuestion open() {
            var item = Gift.read(gift).items().get(0);
            var opened = new QuestionReader(item);
            return new BankQuestion(
                    id,
                    idnumber,
                    revision,
                    item.label().name(),
                    item.body().kind(),
                    item.label().band().orElse(""),
                    opened.html(),
                    opened.answers(),
                    opened.feedback(),
                    steps == null ? null : new Activation(unit, steps == 0, by, at, withdrawnBy, withdrawnAt));
        }
    }
}
