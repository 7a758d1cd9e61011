package vn.hocvuso.skills;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.Stored;
import vn.hocvuso.kernel.UnitId;

/** A file somebody brought to make a framework of a unit: first a preview, then, once, accepted. */
@Entity
@Table(name = "framework_upload")
public class FrameworkUpload extends Stored {

    @Column(name = "unit_id")
    private UnitId unit;

    @Column(name = "uploaded_by")
    private PersonId uploadedBy;

    @Column(name = "uploaded_at")
    private Instant uploadedAt;

    private byte[] yaml;

    @Column(name = "framework_code")
    private String framework;

    @Column(name = "accepted_at")
    private Instant acceptedAt;

    protected FrameworkUpload() {}

    FrameworkUpload(UnitId unit, PersonId uploadedBy, Instant uploadedAt, byte[] yaml) {
        this.unit = unit;
        this.uploadedBy = uploadedBy;
        this.uploadedAt = uploadedAt;
        this.yaml = yaml.clone();
    }

    void accept(String code, Instant at) {
        framework = code;
        acceptedAt = at;
    }

    boolean isOf(PersonId person) {
        return uploadedBy.equals(person);
    }

    UnitId unit() {
        return unit;
    }

    byte[] yaml() {
        return yaml.clone();
    }

    /** The code of what it became; null before it was accepted. */
    String framework() {
        return framework;
    }
}
