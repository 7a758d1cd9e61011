package vn.hocvuso.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.Audit;
import vn.hocvuso.platform.AuditEntry;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.Jobs;
import vn.hocvuso.platform.Rights;
import vn.hocvuso.platform.Sql;

/** The jobs done for a unit and for those below it, on the tree of today; {@link Jobs} itself knows no tree. */
@ApplicationScoped
@Transactional
public class UnitJobs {

    private static final String LINES = """
            with recursive day (today) as (select cast(? as date)),
            below (id) as (
                select cast(? as bigint)
                union
                select s.unit_id
                from unit_state s
                join below b on s.parent_id = b.id, day
                where s.valid_from <= today and (s.valid_to is null or s.valid_to >= today)
            )
            select j.id, j.kind, s.name, p.full_name, j.state, j.steps_done, j.steps_of, j.asked_at,
                   job_is_stuck(j, ? * interval '1 second')
            from job j
            join below b on b.id = j.unit_id
            join person p on p.id = j.owner_id
            cross join day
            left join unit_state s on s.unit_id = j.unit_id
                and s.valid_from <= today and (s.valid_to is null or s.valid_to >= today)
            """;

    static final String NEWEST = LINES + "where j.id < ? order by j.id desc limit ?";

    static final String STUCK =
            LINES + "where j.id < ? and job_is_stuck(j, ? * interval '1 second') order by j.id desc limit ?";

    @Inject
    Sql sql;

    @Inject
    Rights rights;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /**
     * The newest first. It names whoever asked, so looking stands in the audit.
     *
     * @param before jobs with smaller numbers than this; {@code Long.MAX_VALUE} for the newest
     */
    public List<UnitJobLine> newest(Caller caller, UnitId unit, long before, int most) {
        rights.require(caller, Action.SEE_JOBS, unit);
        var today = LocalDate.now(clock);
        var after = Jobs.STUCK_AFTER.toSeconds();
        return told(caller, unit, sql.list(UnitJobLine.class, NEWEST, today, unit, after, before, most));
    }

    /** Those nobody works on although it is their turn, the newest first. They name whoever asked as well. */
    public List<UnitJobLine> stuck(Caller caller, UnitId unit, int most) {
        rights.require(caller, Action.SEE_JOBS, unit);
        var today = LocalDate.now(clock);
        var after = Jobs.STUCK_AFTER.toSeconds();
        var lines = sql.list(UnitJobLine.class, STUCK, today, unit, after, Long.MAX_VALUE, after, most);
        return lines.isEmpty() ? lines : told(caller, unit, lines);
    }

    private List<UnitJobLine> told(Caller caller, UnitId unit, List<UnitJobLine> lines) {
        audit.add(AuditEntry.of(caller, "jobs.read").at(unit).after("shown", lines.size()));
        return lines;
    }
}
