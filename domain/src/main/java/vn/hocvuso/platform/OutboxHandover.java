package vn.hocvuso.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import vn.hocvuso.platform.outbox.OutboxQueue;

/** Hands over one message in a transaction of its own: everything its consumers do, and the mark that it is done, or nothing. */
@ApplicationScoped
class OutboxHandover {

    /** One message could not be handed over. */
    static final class Failed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        final long message;

        Failed(long message, RuntimeException cause) {
            super(cause);
            this.message = message;
        }
    }

    @Inject
    @Any
    Instance<OutboxConsumer> consumers;

    @Inject
    OutboxQueue queue;

    /**
     * @return whether there was one
     * @throws Failed what it did is undone
     */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean one() {
        var waiting = queue.first();
        waiting.ifPresent(this::handOver);
        return waiting.isPresent();
    }

    private void handOver(OutboxQueue.Waiting waiting) {
        try {
            var message = new OutboxMessage(waiting.id(), waiting.key(), waiting.kind(), waiting.payload());
            hearing(waiting.kind()).forEach(consumer -> consumer.hear(message));
            queue.done(waiting.id());
        } catch (RuntimeException wrong) {
            throw new Failed(waiting.id(), wrong);
        }
    }

    private List<OutboxConsumer> hearing(String kind) {
        var hearing =
                all().stream().filter(consumer -> consumer.kind().equals(kind)).toList();
        if (hearing.isEmpty()) {
            throw new IllegalStateException("nobody hears messages of kind " + kind);
        }
        return hearing;
    }

    List<OutboxConsumer> all() {
        return consumers.stream().toList();
    }
}
