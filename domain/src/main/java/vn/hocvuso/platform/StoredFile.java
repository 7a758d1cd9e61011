package vn.hocvuso.platform;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.Stored;
import vn.hocvuso.kernel.UnitId;

/** A name for a content: whose it is, what right opens it, who brought it, how long it is kept. */
@Entity
@Table(name = "stored_file")
public class StoredFile extends Stored {

    @Column(name = "content_id")
    private long content;

    @Column(name = "unit_id")
    private UnitId unit;

    @Column(name = "opened_by")
    private String openedBy;

    private String name;
    private String type;
    private long length;

    @Column(name = "uploaded_by")
    private PersonId uploadedBy;

    @Column(name = "uploaded_at")
    private Instant uploadedAt;

    @Column(name = "keep_until")
    private LocalDate keepUntil;

    private boolean own;

    protected StoredFile() {}

    StoredFile(NewFile file, FileType type, FileStore.Content content, PersonId uploadedBy, Instant uploadedAt) {
        this.content = content.id();
        this.length = content.length();
        this.unit = file.unit();
        this.openedBy = file.openedBy().name();
        this.name = file.name();
        this.keepUntil = file.keepUntil();
        this.own = file.own();
        this.type = type.code();
        this.uploadedBy = uploadedBy;
        this.uploadedAt = uploadedAt;
    }

    UnitId unit() {
        return unit;
    }

    Action openedBy() {
        return Action.valueOf(openedBy);
    }

    /** Whether it opens to this person, where the right is held. */
    boolean isFor(PersonId person) {
        return !own || uploadedBy.equals(person);
    }

    long length() {
        return length;
    }
}
