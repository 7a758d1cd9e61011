package vn.hocvuso.certification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import vn.hocvuso.certification.rule.Definition;
import vn.hocvuso.certification.rule.DefinitionFile;
import vn.hocvuso.kernel.Stored;
import vn.hocvuso.platform.ContentFile;

/** A programme's rule as it stood from one day on. Certificates point at the edition they were judged by. */
@Entity
@Table(name = "programme_edition")
public class Edition extends Stored {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "programme_id")
    private Programme programme;

    private int ordinal;
    private String definition;
    private String digest;

    @Column(name = "adopted_on")
    private LocalDate adoptedOn;

    protected Edition() {}

    Edition(Programme programme, int ordinal, ContentFile file, LocalDate adoptedOn) {
        this.programme = programme;
        this.ordinal = ordinal;
        this.definition = file.text();
        this.digest = file.digest();
        this.adoptedOn = adoptedOn;
    }

    boolean isOf(ContentFile file) {
        return digest.equals(file.digest());
    }

    Programme programme() {
        return programme;
    }

    Definition definition() {
        return DefinitionFile.read(asFile().yaml());
    }

    private ContentFile asFile() {
        return new ContentFile(programme.code(), definition.getBytes(StandardCharsets.UTF_8));
    }
}
