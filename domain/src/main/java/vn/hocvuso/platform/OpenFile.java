package vn.hocvuso.platform;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.hocvuso.kernel.Stored;
import vn.hocvuso.kernel.UnitId;

/** A content that is open to whoever sees what names it, such as a picture of a course. */
@Entity
@Table(name = "open_file")
class OpenFile extends Stored {

    @Column(name = "content_id")
    private long content;

    @Column(name = "unit_id")
    private UnitId unit;

    private String type;
    private long length;

    @Column(name = "kept_at")
    private Instant keptAt;

    protected OpenFile() {}

    OpenFile(FileStore.Content content, UnitId unit, String type, Instant keptAt) {
        this.content = content.id();
        this.length = content.length();
        this.unit = unit;
        this.type = type;
        this.keptAt = keptAt;
    }

    long content() {
        return content;
    }

    long length() {
        return length;
    }

    String type() {
        return type;
    }
}
