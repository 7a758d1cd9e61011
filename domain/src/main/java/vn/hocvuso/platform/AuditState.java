package vn.hocvuso.platform;

import java.time.Duration;
import java.time.Instant;

/**
 * How far the audit is sealed.
 *
 * @param head the last link in one line, to be kept elsewhere
 * @param links how many rows are sealed
 * @param sealedAt when the last one was; null before the first
 * @param waiting rows that are not sealed yet
 * @param oldest when the oldest of them was written; null where none waits
 */
public record AuditState(String head, long links, Instant sealedAt, long waiting, Instant oldest) {

    /** Sealing comes round every five seconds; what waits longer than this waits for somebody to look. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    public boolean isBehind(Instant now) {
        return oldest != null && oldest.plus(PATIENCE).isBefore(now);
    }
}
