package vn.hocvuso.certification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.hocvuso.kernel.Stored;

/** The paper of a certificate, rendered once and kept byte for byte. */
@Entity
@Table(name = "certificate_pdf")
public class CertificatePdf extends Stored {

    /** To be printed and signed by hand. */
    static final String PRINTED = "printed";

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "certificate_id")
    private Certificate certificate;

    private String form = PRINTED;
    private String sha256;
    private byte[] content;

    @Column(name = "made_at")
    private Instant madeAt;

    protected CertificatePdf() {}

    CertificatePdf(Certificate certificate, byte[] content, Instant madeAt) {
        this.certificate = certificate;
        this.content = content;
        this.sha256 = Digests.sha256(content);
        this.madeAt = madeAt;
    }

    String sha256() {
        return sha256;
    }

    /** @throws IllegalStateException when the bytes are no longer those that were stored */
    byte[] content() {
        if (!Digests.sha256(content).equals(sha256)) {
            throw new IllegalStateException("certificate_pdf " + id() + " does not match its digest");
        }
        return content;
    }
}
