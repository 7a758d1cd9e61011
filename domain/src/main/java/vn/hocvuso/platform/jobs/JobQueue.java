package vn.hocvuso.platform.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.Sentence;
import vn.hocvuso.kernel.UnitId;

/** Each method is one statement, and a transaction of its own unless the caller has one. */
@ApplicationScoped
@Transactional
public class JobQueue {

    static final String ASK = """
            insert into job (kind, key, owner_id, unit_id, input, asked_at) values (?1, ?2, ?3, cast(?4 as bigint), ?5, ?6)
            returning id
            """;

    /** The first of its key, when it waits and is due or its worker has not been heard of; what another takes now is passed over. */
    static final String TAKE = """
            update job
            set state = 'running', lease = cast(?1 as uuid), leased_until = clock_timestamp() + ?2 * interval '1 second',
                failures = failures + case state when 'running' then 1 else 0 end
            where id = (
                select j.id
                from job j
                where (j.state = 'waiting' and j.due_at <= clock_timestamp()
                    or j.state = 'running' and j.leased_until < clock_timestamp())
                  and not exists (
                    select 1 from job o
                    where o.key = j.key and o.id <> j.id
                      and (o.state = 'running' or o.state = 'waiting' and o.id < j.id))
                order by j.due_at, j.id
                limit 1
                for update skip locked)
            returning id, kind, failures
            """;

    static final String BEAT = """
            update job set leased_until = clock_timestamp() + ?1 * interval '1 second'
            where state = 'running' and lease = any (cast(string_to_array(?2, ',') as uuid[]))
            """;

    static final String ADVANCE = """
            update job
            set checkpoint = ?3, steps_done = ?4, steps_of = cast(?5 as bigint), doing = ?6, failures = 0, reason = null,
                leased_until = clock_timestamp() + ?7 * interval '1 second'
            where id = ?1 and lease = cast(?2 as uuid)
            """;

    static final String END = """
            update job
            set state = ?3, finished_at = ?4, lease = null, leased_until = null,
                result = cast(?5 as text), reason = null
            where id = ?1 and lease = cast(?2 as uuid)
            """;

    static final String RELEASE = """
            update job
            set state = 'waiting', lease = null, leased_until = null, due_at = clock_timestamp()
            where id = ?1 and lease = cast(?2 as uuid)
            """;

    static final String FAILED = """
            update job
            set state = case when failures + 1 < ?3 then 'waiting' else 'failed' end,
                finished_at = case when failures + 1 < ?3 then null else cast(?5 as timestamptz) end,
                failures = failures + 1, due_at = clock_timestamp() + back_off(failures + 1), reason = ?4,
                lease = null, leased_until = null
            where id = ?1 and lease = cast(?2 as uuid)
            returning state
            """;

    static final String CANCEL = """
            update job
            set cancel_asked_at = coalesce(cancel_asked_at, cast(?2 as timestamptz)),
                state = case state when 'waiting' then 'cancelled' else state end,
                finished_at = case state when 'waiting' then cast(?2 as timestamptz) end
            where id = ?1 and state in ('waiting', 'running')
            returning state
            """;

    static final String FORGET = "delete from job where finished_at < ?1";

    /** Without a word from its worker for so long, a job is taken over. */
    public static final Duration LEASE = Duration.ofSeconds(60);

    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    protected JobQueue() {}

    /** For tests, which bring their own. */
    public JobQueue(EntityManager em) {
        this.em = em;
    }

    /**
     * @param at null where it belongs to no unit
     * @return its number
     */
    public long ask(String kind, String key, PersonId owner, UnitId at, String input, Instant now) {
        em.flush();
        var id = em.createNativeQuery(ASK)
                .setParameter(1, kind)
                .setParameter(2, key)
                .setParameter(3, owner.value())
                .setParameter(4, at == null ? null : at.value())
                .setParameter(5, input)
                .setParameter(6, now.atOffset(ZoneOffset.UTC))
                .getSingleResult();
        return ((Number) id).longValue();
    }

    /** A job to work on, now this worker's; empty when there is none. */
    @Transactional(TxType.REQUIRES_NEW)
    public Optional<Lease> take() {
        var token = UUID.randomUUID();
        List<?> rows = em.createNativeQuery(TAKE)
                .setParameter(1, token.toString())
                .setParameter(2, LEASE.toSeconds())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row ->
                        new Lease(((Number) row[0]).longValue(), (String) row[1], token, ((Number) row[2]).intValue()))
                .findFirst();
    }

    /** The workers of these leases live. */
    @Transactional(TxType.REQUIRES_NEW)
    public void beat(Collection<UUID> tokens) {
        em.createNativeQuery(BEAT)
                .setParameter(1, LEASE.toSeconds())
                .setParameter(
                        2, String.join(",", tokens.stream().map(UUID::toString).toList()))
                .executeUpdate();
    }

    /**
     * Writes how far the job came, in the transaction of the step.
     *
     * @throws LeaseLost and with it the step is undone
     */
    public void advance(Lease lease, String checkpoint, long done, Long of, Sentence doing) {
        held(
                lease,
                under(lease, ADVANCE)
                        .setParameter(3, checkpoint)
                        .setParameter(4, done)
                        .setParameter(5, of)
                        .setParameter(6, doing.stored())
                        .setParameter(7, LEASE.toSeconds()));
    }

    /**
     * The job is over, in the transaction of its last step.
     *
     * @param state {@code done} or {@code cancelled}
     * @param result null where there is none
     * @throws LeaseLost and with it the step is undone
     */
    public void end(Lease lease, String state, String result, Instant now) {
        held(
                lease,
                under(lease, END)
                        .setParameter(3, state)
                        .setParameter(4, now.atOffset(ZoneOffset.UTC))
                        .setParameter(5, result));
    }

    /** Gives the job back, to be gone on with in its turn. Does nothing when the lease is lost. */
    @Transactional(TxType.REQUIRES_NEW)
    public void release(Lease lease) {
        under(lease, RELEASE).executeUpdate();
    }

    /**
     * A step failed: it is tried again after a while, or the job is given up. Does nothing when the lease is lost.
     *
     * @param tries failures in a row after which it is given up
     * @return whether it was given up now
     */
    public boolean failed(Lease lease, int tries, Sentence reason, Instant now) {
        List<?> states = under(lease, FAILED)
                .setParameter(3, tries)
                .setParameter(4, reason.stored())
                .setParameter(5, now.atOffset(ZoneOffset.UTC))
                .getResultList();
        return states.contains("failed");
    }

    /**
     * Ends a waiting job now and a running one after the step it is in; one that is over stays as it is.
     *
     * @return whether it ended now
     */
    public boolean cancel(long job, Instant now) {
        List<?> states = em.createNativeQuery(CANCEL)
                .setParameter(1, job)
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .getResultList();
        return states.contains("cancelled");
    }

    /** Forgets jobs that were over before this. */
    public void forget(Instant before) {
        em.createNativeQuery(FORGET)
                .setParameter(1, before.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    private Query under(Lease lease, String update) {
        em.flush();
        return em.createNativeQuery(update)
                .setParameter(1, lease.job())
                .setParameter(2, lease.token().toString());
    }

    private static void held(Lease lease, Query update) {
        if (update.executeUpdate() == 0) {
            throw new LeaseLost(lease);
        }
    }
}
