package vn.hocvuso.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import vn.hocvuso.platform.outbox.OutboxQueue;

/** Delivers messages, on the thread it is called on. On several threads and nodes each may do it. */
@ApplicationScoped
public class OutboxDelivery {

    private static final Logger LOG = Logger.getLogger(OutboxDelivery.class.getName());

    @Inject
    OutboxHandover handover;

    @Inject
    OutboxQueue queue;

    /** Delivers what waits until nothing is due. One that fails waits, with what is behind it of its key, and stops no other. */
    public void deliverDue() {
        boolean more = true;
        while (more && !Thread.currentThread().isInterrupted()) {
            more = deliverOne();
        }
    }

    private boolean deliverOne() {
        try {
            return handover.one();
        } catch (OutboxHandover.Failed failed) {
            LOG.warning("message " + failed.message + " is tried again later: " + Why.of(failed));
            queue.failed(failed.message, Why.of(failed));
            return true;
        }
    }
}
