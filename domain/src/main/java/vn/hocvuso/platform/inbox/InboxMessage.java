package vn.hocvuso.platform.inbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.kernel.Sentence;
import vn.hocvuso.kernel.Stored;

/** Something said to a person in the application. It is written once; reading it leaves the hour. */
@Entity
@Table(name = "inbox_message")
public class InboxMessage extends Stored {

    @Column(name = "person_id")
    private PersonId person;

    private String sentence;

    private String link;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "read_at")
    private Instant readAt;

    protected InboxMessage() {}

    /** @param link a path of this application, null for none */
    public InboxMessage(PersonId person, Sentence sentence, String link, Instant sentAt) {
        RuleBroken.unless(link == null || link.startsWith("/") && !link.startsWith("//"), "inbox.link");
        this.person = person;
        this.sentence = sentence.stored();
        this.link = link;
        this.sentAt = sentAt;
    }

    public PersonId person() {
        return person;
    }

    /** A path of this application; empty for none. */
    public Optional<String> link() {
        return Optional.ofNullable(link);
    }

    /** The first reading counts. */
    public void read(Instant now) {
        if (readAt == null) {
            readAt = now;
        }
    }
}
