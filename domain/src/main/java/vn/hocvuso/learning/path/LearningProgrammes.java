package vn.hocvuso.learning.path;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.kernel.Bilingual;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.people.Audience;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.Audit;
import vn.hocvuso.platform.AuditEntry;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.NotAllowed;
import vn.hocvuso.platform.Rights;
import vn.hocvuso.platform.Sql;

/**
 * The programmes there are and what they say. A unit's own is written by its authors, who know what is to be learned, and
 * by whoever keeps its roster, who knows what was promised; those of the content files by nobody.
 */
@ApplicationScoped
@Transactional
public class LearningProgrammes {

    private static final String CARDS = """
            select p.id, p.code, p.unit_id, p.title_vi, p.title_en, p.summary_vi, p.summary_en, p.groups, p.withdrawn_on,
                   count(t.id) filter (where t.required), count(t.id) filter (where not t.required)
            from learning_programme p
            left join learning_programme_part t on t.programme_id = p.id and t.removed_on is null
            where %s
            group by p.id
            order by p.unit_id is not null, p.position, p.title_vi collate "vi-x-icu", p.id
            """;

    /** Arguments: the unit, the day. */
    static final String OFFERED = CARDS.formatted("""
            p.withdrawn_on is null
            and (p.unit_id is null or p.unit_id in (select above.unit_id from unit_path(?, ?) as above))
            """);

    static final String ONE = CARDS.formatted("p.code = ?");

    static final String PARTS = """
            select t.id, t.kind, t.code, coalesce(v.title_vi, z.title, t.code), v.title_en,
                   coalesce((select sum(l.minutes) from lesson_version l where l.course_version_id = v.id), z.minutes, 0),
                   t.required, t.days, t.due_on, c.withdrawn_on
            from learning_programme p
            join learning_programme_part t on t.programme_id = p.id and t.removed_on is null
            left join course c on t.kind = 'course' and c.code = t.code
            left join course_version v on v.id = c.published_id
            left join quiz z on t.kind = 'quiz' and z.code = t.code
            where p.code = ?
            order by t.position, t.id
            """;

    /** The tests that stand for themselves, and not at the end of a course, can be parts too. */
    static final String CHOICES = """
            select 'course', c.code, v.title_vi, v.title_en
            from course c
            join course_version v on v.id = c.published_id
            where c.withdrawn_on is null
              and (c.unit_id is null or c.unit_id in (select above.unit_id from unit_path(?, ?) as above))
            union all
            select 'quiz', z.code, z.title, null
            from quiz z
            where not exists (select 1 from course c where c.code = z.code)
            order by 1, 3
            """;

    static final String TITLED = """
            select p from LearningProgramme p
            where p.unit = :unit and p.withdrawnOn is null and lower(p.title.vi) = lower(:title)
            """;

    static final String BY_CODE = "select p from LearningProgramme p where p.code = :code";

    /** Whoever makes one at the same unit waits here, and finds the title. */
    static final String ONE_BY_ONE =
            "select cast(pg_advisory_xact_lock(hashtextextended('programme:' || cast(?1 as text), 0)) as text)";

    static final String NEXT = "select nextval('id_seq')";

    static final String HAS_IT = """
            select exists (
                select 1 from programme_member m join programme_assignment q on q.id = m.assignment_id
                where q.programme_id = ? and m.person_id = ?)
            """;

    record Number(long value) {}

    record HasIt(boolean yes) {}

    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    @Inject
    Sql sql;

    @Inject
    Rights rights;

    @Inject
    ProgrammeUse use;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** What can be assigned at a unit: those of the content files, and those of the unit and the units above it. */
    public List<ProgrammeCard> at(Caller caller, UnitId unit) {
        requireWriter(caller, unit);
        return sql.list(ProgrammeCard.class, OFFERED, unit, LocalDate.now(clock));
    }

    /** One programme: of the content files for everybody; a unit's own for its people, and for whoever has it. */
    public Optional<ProgrammeCard> card(Caller caller, String code) {
        return sql.first(ProgrammeCard.class, ONE, code).filter(card -> maySee(caller, card));
    }

    private boolean maySee(Caller caller, ProgrammeCard card) {
        return card.unit() == null
                || mayWrite(caller, card.unit())
                || rights.may(caller, Action.SEE_FIGURES, card.unit())
                || !caller.isVisitor()
                        && sql.first(HasIt.class, HAS_IT, card.id(), caller.person())
                                .orElseThrow()
                                .yes();
    }

    /** Its parts in their order; empty where the caller may not see it. */
    public List<PartLine> parts(Caller caller, String code) {
        return card(caller, code).isPresent() ? sql.list(PartLine.class, PARTS, code) : List.of();
    }

    /** What could be a part of a programme of this unit. */
    public List<PartChoice> choices(Caller caller, UnitId unit) {
        requireWriter(caller, unit);
        return sql.list(PartChoice.class, CHOICES, unit, LocalDate.now(clock));
    }

    /** Whether the caller may make programmes at the unit and change what they say. */
    public boolean mayWrite(Caller caller, UnitId unit) {
        return rights.may(caller, Action.KEEP_ROSTER, unit) || rights.may(caller, Action.AUTHOR, unit);
    }

    /**
     * A programme of the unit's own, without parts yet. One of the same title is taken instead of making a second.
     *
     * @return its code
     * @throws RuleBroken {@code programme.title}, {@code programme.groups}
     */
    public String make(Caller caller, UnitId unit, String title, String summary, Collection<Audience> groups) {
        requireWriter(caller, unit);
        RuleBroken.unless(title != null && !title.isBlank(), "programme.title", 200);
        em.flush();
        em.createNativeQuery(ONE_BY_ONE).setParameter(1, unit.value()).getSingleResult();
        return em.createQuery(TITLED, LearningProgramme.class)
                .setParameter("unit", unit)
                .setParameter("title", title.strip())
                .getResultStream()
                .findFirst()
                .orElseGet(() -> made(caller, unit, title.strip(), summary, groups))
                .code();
    }

    private LearningProgramme made(
            Caller caller, UnitId unit, String title, String summary, Collection<Audience> groups) {
        var number = sql.first(Number.class, NEXT).orElseThrow().value();
        var made = new LearningProgramme("ct-" + number, unit, caller.person(), LocalDate.now(clock));
        made.cover(new Bilingual(title, null), new Bilingual(words(summary, title), null), groups);
        em.persist(made);
        em.flush();
        tell(caller, "programme.made", made, null);
        return made;
    }

    private static String words(String summary, String title) {
        return summary == null || summary.isBlank() ? title : summary.strip();
    }

    /**
     * Asks a course or a test at the end of the path, or anew where it stands.
     *
     * @throws RuleBroken {@code programme.part-gone} when it cannot be had at the unit any more
     */
    public void ask(Caller caller, String code, PartText part) {
        var programme = written(caller, code);
        var known = choices(caller, programme.unit()).stream()
                .anyMatch(choice -> choice.kind().equals(part.kind().code())
                        && choice.code().equals(part.code()));
        RuleBroken.unless(known, "programme.part-gone");
        programme.ask(part, use.since(programme));
        em.flush();
        tell(caller, "programme.changed", programme, part.code());
    }

    public void takeOut(Caller caller, String code, long part) {
        var programme = written(caller, code);
        programme.takeOut(part, use.since(programme));
        em.flush();
        tell(caller, "programme.changed", programme, null);
    }

    /** Puts a part before another, or last where {@code before} is null. */
    public void move(Caller caller, String code, long part, Long before) {
        var programme = written(caller, code);
        programme.move(part, before);
        em.flush();
        tell(caller, "programme.changed", programme, null);
    }

    /** It is assigned to nobody any more; who has it keeps it. */
    public void withdraw(Caller caller, String code) {
        var programme = written(caller, code);
        programme.withdraw(LocalDate.now(clock));
        em.flush();
        tell(caller, "programme.withdrawn", programme, null);
    }

    private LearningProgramme written(Caller caller, String code) {
        var programme = em.createQuery(BY_CODE, LearningProgramme.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotAllowed::new);
        requireWriter(caller, programme.unit());
        return programme;
    }

    private void requireWriter(Caller caller, UnitId unit) {
        if (unit == null || !mayWrite(caller, unit)) {
            throw new NotAllowed();
        }
    }

    private void tell(Caller caller, String what, LearningProgramme programme, String part) {
        audit.add(AuditEntry.of(caller, what)
                .at(programme.unit())
                .after("programme", programme.code())
                .after("part", part));
    }
}
