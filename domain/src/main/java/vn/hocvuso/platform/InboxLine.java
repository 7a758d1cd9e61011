package vn.hocvuso.platform;

import java.time.Instant;
import vn.hocvuso.kernel.Sentence;

/**
 * One message of an inbox.
 *
 * @param stored its sentence as stored
 * @param link a path of this application, null for none
 * @param readAt null while it is unread
 */
public record InboxLine(long id, String stored, String link, Instant sentAt, Instant readAt) {

    public Sentence sentence() {
        return Sentence.stored(stored);
    }

    public boolean isUnread() {
        return readAt == null;
    }
}
