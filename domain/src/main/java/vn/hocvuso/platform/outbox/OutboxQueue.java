package vn.hocvuso.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Each method is one statement. */
@ApplicationScoped
@Transactional
public class OutboxQueue {

    /** A message that waits, as it was written. */
    public record Waiting(long id, String key, String kind, String payload) {}

    static final String ADD = """
            insert into outbox_message (key, kind, payload) values (?1, ?2, cast(?3 as jsonb))
            """;

    /** What another delivers now is passed over, and so is all behind it of the same key. */
    static final String FIRST = """
            select m.id, m.key, m.kind, cast(m.payload as text)
            from outbox_message m
            where m.done_at is null and m.due_at <= clock_timestamp()
              and not exists (
                select 1 from outbox_message o
                where o.key = m.key and o.id < m.id and o.done_at is null)
            order by m.due_at, m.id
            limit 1
            for update of m skip locked
            """;

    static final String DONE = "update outbox_message set done_at = clock_timestamp(), wrong = null where id = ?1";

    static final String FAILED = """
            update outbox_message
            set failures = failures + 1, due_at = clock_timestamp() + back_off(failures + 1), wrong = left(?2, 500)
            where id = ?1 and done_at is null
            """;

    static final String FORGET = """
            delete from outbox_message where done_at < clock_timestamp() - ?1 * interval '1 second'
            """;

    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    protected OutboxQueue() {}

    /** For tests, which bring their own. */
    public OutboxQueue(EntityManager em) {
        this.em = em;
    }

    /** The change is written first: the rows it holds put whoever changes the same behind it. */
    public void add(String key, String kind, String payload) {
        em.flush();
        em.createNativeQuery(ADD)
                .setParameter(1, key)
                .setParameter(2, kind)
                .setParameter(3, payload)
                .executeUpdate();
    }

    /** A message that nobody else delivers until this transaction ends. */
    public Optional<Waiting> first() {
        List<?> rows = em.createNativeQuery(FIRST).getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row ->
                        new Waiting(((Number) row[0]).longValue(), (String) row[1], (String) row[2], (String) row[3]))
                .findFirst();
    }

    /** Marks it, after what is checked at commit has been checked: later nobody would know which message was wrong. */
    public void done(long id) {
        em.flush();
        em.createNativeQuery("set constraints all immediate").executeUpdate();
        em.createNativeQuery(DONE).setParameter(1, id).executeUpdate();
    }

    /** To be tried again after a while. */
    @Transactional(TxType.REQUIRES_NEW)
    public void failed(long id, String why) {
        em.createNativeQuery(FAILED).setParameter(1, id).setParameter(2, why).executeUpdate();
    }

    /** Forgets what was delivered so long ago. */
    public void forget(Duration age) {
        em.createNativeQuery(FORGET).setParameter(1, age.toSeconds()).executeUpdate();
    }
}
