package vn.hocvuso.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import vn.hocvuso.assessment.sitting.Sitting;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.platform.Audit;
import vn.hocvuso.platform.AuditEntry;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.Jobs;
import vn.hocvuso.platform.Sql;

/**
 * The sheets of a sitting, for whoever holds it. Printing gives out what was drawn, and begins nothing; whoever is on its
 * list prints once the own test is handed in, or the sitting is over.
 */
@ApplicationScoped
@Transactional
public class Papers {

    /** Most sheets somebody waits for, a second or two; more of them are a job. */
    public static final int AT_ONCE = 10;

    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    @Inject
    Sql sql;

    @Inject
    SittingDoor door;

    @Inject
    PaperSheets sheets;

    @Inject
    Jobs jobs;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** Three statements besides the right, for any number of places. */
    public PaperView view(Caller caller, long sitting) {
        var held = door.sitting(caller, sitting);
        tell(AuditEntry.of(caller, "paper.read"), held);
        return new PaperView(
                held.id(),
                held.unit(),
                held.title(),
                em.find(Quiz.class, held.quiz()).title(),
                clock.instant(),
                held.rules().opensAt(),
                held.rules().closesAt(),
                held.isCancelled(),
                sql.list(PaperView.Place.class, PaperSql.VIEW, sitting));
    }

    /**
     * The sheets of everybody on paper.
     *
     * @throws RuleBroken {@code paper.cancelled}, {@code paper.nobody}, {@code paper.not-drawn} as long as somebody on
     *     paper was not drawn for, {@code paper.many} when it is a job, {@code
     *     paper.tested} to who is tested in it and has not handed in
     */
    public PaperFile sheets(Caller caller, long sitting) {
        var held = door.sitting(caller, sitting);
        door.requireNotTested(caller, held);
        RuleBroken.unless(sheets.ready(held) <= AT_ONCE, "paper.many", AT_ONCE);
        tell(AuditEntry.of(caller, "paper.printed"), held);
        return file("phieu-lam-bai-" + sitting, sheets.print(held, caller.person(), 1, Integer.MAX_VALUE, AT_ONCE));
    }

    /** The sheet of one place, such as a second one for who lost the first. */
    public PaperFile sheet(Caller caller, long place) {
        var one = door.place(caller, place);
        var held = one.sitting();
        door.requireNotTested(caller, held);
        RuleBroken.unless(!held.isCancelled(), "paper.cancelled");
        RuleBroken.unless(one.isOnPaper() && !one.isLeftOut(), "paper.device");
        RuleBroken.unless(one.attempt() != null, "paper.not-drawn", 1);
        tell(AuditEntry.of(caller, "paper.printed").about(one.person()), held);
        return file("phieu-" + one.attempt(), sheets.print(held, caller.person(), one.number(), one.number(), 1));
    }

    /**
     * Asks for the sheets of everybody on paper as a job.
     *
     * @return its number
     * @throws RuleBroken as {@link #sheets}
     */
    public long ask(Caller caller, long sitting) {
        var held = door.sitting(caller, sitting);
        door.requireNotTested(caller, held);
        sheets.ready(held);
        tell(AuditEntry.of(caller, "paper.printed"), held);
        return jobs.ask(caller, PaperJob.NAME, PaperJob.NAME + ":" + sitting, held.unit(), String.valueOf(sitting));
    }

    private static PaperFile file(String name, PaperSheets.Printed printed) {
        return new PaperFile(name + ".pdf", printed.pdf());
    }

    private void tell(AuditEntry entry, Sitting sitting) {
        audit.add(entry.at(sitting.unit()).after("sitting", sitting.id()));
    }
}
