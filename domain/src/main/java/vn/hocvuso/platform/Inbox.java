package vn.hocvuso.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.Sentence;
import vn.hocvuso.platform.inbox.InboxMessage;

/**
 * Messages for people, in the application: most have no e-mail address. Written in the transaction of what they tell of,
 * or by a consumer of the {@link Outbox}; each person sees their own only.
 */
@ApplicationScoped
@Transactional
public class Inbox {

    /** Of what was read this long is kept, and of what nobody read this longer. */
    static final Duration READ_KEPT = Duration.ofDays(90);

    static final Duration UNREAD_KEPT = Duration.ofDays(365);

    static final String UNREAD = "select count(*) from inbox_message where person_id = ? and read_at is null";

    static final String NEWEST = """
            select id, sentence, link, sent_at, read_at
            from inbox_message
            where person_id = ?
            order by sent_at desc, id desc
            limit ?
            """;

    static final String OLDER = """
            select m.id, m.sentence, m.link, m.sent_at, m.read_at
            from inbox_message last
            join inbox_message m on m.person_id = last.person_id and (m.sent_at, m.id) < (last.sent_at, last.id)
            where last.id = ? and last.person_id = ?
            order by m.sent_at desc, m.id desc
            limit ?
            """;

    static final String READ_ALL = """
            update InboxMessage m set m.readAt = :now where m.person = :person and m.readAt is null and m.sentAt <= :shown
            """;

    static final String FORGET = "delete from InboxMessage m where m.readAt < :read or m.sentAt < :sent";

    static final String FORGET_PERSON =
            "delete from InboxMessage m where m.person = :person or locate(:name, m.sentence) > 0";

    record Count(long count) {}

    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    protected Inbox() {}

    /** For tests, which bring their own transaction. */
    public Inbox(EntityManager em, Sql sql, Clock clock) {
        this.em = em;
        this.sql = sql;
        this.clock = clock;
    }

    /** @param link a path of this application where the reader can act on it, null for none */
    public void tell(PersonId person, Sentence sentence, String link) {
        em.persist(new InboxMessage(person, sentence, link, clock.instant()));
    }

    /** How many messages the caller has not read; none for a visitor. One statement. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public long unread(Caller caller) {
        return caller.isVisitor()
                ? 0
                : sql.first(Count.class, UNREAD, caller.person()).orElseThrow().count();
    }

    /** The caller's messages, the newest first. */
    public List<InboxLine> newest(Caller caller, int most) {
        return sql.list(InboxLine.class, NEWEST, caller.required(), most);
    }

    /**
     * The caller's messages after one of them in that order.
     *
     * @param last the last one of the page before; of a message of somebody else, nothing is older
     */
    public List<InboxLine> older(Caller caller, long last, int most) {
        return sql.list(InboxLine.class, OLDER, last, caller.required(), most);
    }

    /**
     * Opens a message, which is read from now on.
     *
     * @return where it leads; empty for nowhere
     * @throws NotAllowed when it is not the caller's, or not there
     */
    public Optional<String> read(Caller caller, long message) {
        var found = em.find(InboxMessage.class, message);
        if (found == null || !found.person().equals(caller.required())) {
            throw new NotAllowed();
        }
        found.read(clock.instant());
        return found.link();
    }

    /** @param shown when the page was made: what came since stays unread, for nobody saw it */
    public void readAll(Caller caller, Instant shown) {
        em.createQuery(READ_ALL)
                .setParameter("now", clock.instant())
                .setParameter("person", caller.required())
                .setParameter("shown", shown)
                .executeUpdate();
    }

    /** Removes what was told to a person, and what tells others this name; for a door that has asked for its right. */
    public void forget(PersonId person, String name) {
        em.createQuery(FORGET_PERSON)
                .setParameter("person", person)
                .setParameter("name", name)
                .executeUpdate();
    }

    /** Forgets what was read 90 days ago and what nobody read for a year. */
    public void tidy() {
        var now = clock.instant();
        em.createQuery(FORGET)
                .setParameter("read", now.minus(READ_KEPT))
                .setParameter("sent", now.minus(UNREAD_KEPT))
                .executeUpdate();
    }
}
