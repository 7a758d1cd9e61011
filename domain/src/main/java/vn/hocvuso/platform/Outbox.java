package vn.hocvuso.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import vn.hocvuso.platform.outbox.OutboxQueue;

/**
 * What a change has to say to others, written in the transaction of the change and delivered soon after it, once, by
 * {@link OutboxDelivery}: of one key in the order it was written, of different keys side by side.
 */
@ApplicationScoped
@Transactional
public class Outbox {

    static final Duration KEPT = Duration.ofDays(30);

    static final String STUCK = """
            select id, key, kind, cast(extract(epoch from clock_timestamp() - sent_at) as bigint), failures, wrong
            from outbox_message
            where done_at is null
              and (sent_at < clock_timestamp() - ? * interval '1 second' or failures >= ?)
            order by id
            limit 200
            """;

    @Inject
    OutboxQueue queue;

    @Inject
    Sql sql;

    /**
     * @param key the thing that changed, such as {@code person:12}. Whoever writes two messages of a key at once holds the
     *     row of that thing, so that their order is the order of the changes
     * @param kind of {@link OutboxConsumer}
     * @param payload all the consumer needs
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void send(String key, String kind, JsonObject payload) {
        queue.add(key, kind, payload.toString());
    }

    /**
     * Messages that should have been delivered by now, the oldest 200: older than this, or failed so often.
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Stuck> stuck(Duration age, int failures) {
        return sql.list(Stuck.class, STUCK, age.toSeconds(), failures);
    }

    /** Forgets what was delivered a month ago. */
    public void tidy() {
        queue.forget(KEPT);
    }
}
