package vn.hocvuso.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import vn.hocvuso.assessment.integrity.Finding;
import vn.hocvuso.assessment.integrity.IntegrityNote;
import vn.hocvuso.assessment.sitting.Sitting;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.platform.Audit;
import vn.hocvuso.platform.AuditEntry;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.NotAllowed;
import vn.hocvuso.platform.Sql;

/** What may be worth a second look after a sitting, for whoever holds tests at its unit. A person judges; nothing here does. */
@ApplicationScoped
@Transactional
public class Integrity {

    static final String AT_DEVICE = """
            select a.person_id
            from attempt a
            where a.sitting_id = ? and (a.id = ? or a.device = (select d.device from attempt d where d.id = ?))
            order by a.id
            """;

    static final String PEOPLE = "select person_id from attempt where sitting_id = ? and id in (?, ?)";

    /**
     * What others wrote of somebody goes; that it was looked at stays. Of a device any of its people may be named, so those of
     * the sitting are emptied.
     */
    static final String EMPTY = """
            update integrity_note n
            set remark = null
            where n.remark is not null
              and exists (
                select 1 from attempt a
                where a.person_id = ?1 and a.sitting_id = n.sitting_id
                  and (n.kind = 'device' or a.id in (n.attempt_id, n.other_id)))
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

    /** What stands out among those who are done, counted anew. Six statements besides the right, for any number of people. */
    public IntegrityView patterns(Caller caller, long id) {
        var sitting = door.sitting(caller, id);
        var view = new Findings(IntegrityRows.read(sql, id)).view(sitting);
        audit.add(AuditEntry.of(caller, "integrity.read")
                .at(sitting.unit())
                .after("sitting", id)
                .after("lines", view.lines().size()));
        return view;
    }

    /**
     * Notes that the caller looked at something.
     *
     * @param line the {@linkplain IntegrityView.Line#key name} of what the caller looked at
     * @param remark may be empty
     * @throws RuleBroken {@code integrity.own} when it is about the caller, {@code integrity.remark}
     */
    public void note(Caller caller, long id, String line, String remark) {
        var sitting = door.sitting(caller, id);
        var finding = Finding.named(line).orElseThrow(NotAllowed::new);
        var people = people(id, finding);
        RuleBroken.unless(people.stream().noneMatch(of -> of.person().equals(caller.person())), "integrity.own");
        em.persist(new IntegrityNote(id, finding, remark, caller.person(), clock.instant()));
        em.flush();
        tell(caller, sitting, finding, people);
    }

    /** Whom it is about: of a device everybody of the sitting who answered at it. */
    private List<Of> people(long sitting, Finding finding) {
        long other = finding.other() == null ? 0 : finding.other();
        var people = sql.list(Of.class, PEOPLE, sitting, finding.attempt(), other);
        if (people.size() != (other == 0 ? 1 : 2)) {
            throw new NotAllowed();
        }
        return finding.kind() == Finding.Kind.DEVICE
                ? sql.list(Of.class, AT_DEVICE, sitting, finding.attempt(), finding.attempt())
                : people;
    }

    private void tell(Caller caller, Sitting sitting, Finding finding, List<Of> people) {
        people.forEach(of -> audit.add(AuditEntry.of(caller, "integrity.noted")
                .about(of.person())
                .at(sitting.unit())
                .after("sitting", sitting.id())
                .after("kind", finding.kind().code())));
    }

    record Of(PersonId person) {}
}
