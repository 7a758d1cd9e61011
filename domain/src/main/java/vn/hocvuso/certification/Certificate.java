package vn.hocvuso.certification;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import vn.hocvuso.certification.paper.CheckCode;
import vn.hocvuso.certification.paper.Facts;
import vn.hocvuso.certification.paper.FactsJson;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.kernel.Stored;
import vn.hocvuso.kernel.UnitId;

/**
 * A record of facts, made once: what was confirmed, of whom, by what evidence, under which number. It is never changed
 * and never deleted; a {@link Revocation} may come to stand beside it.
 */
@Entity
@Table(name = "certificate")
public class Certificate extends Stored {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "programme_id")
    private Programme programme;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "edition_id")
    private Edition edition;

    @Column(name = "person_id")
    private PersonId person;

    @Column(name = "unit_id")
    private UnitId unit;

    private int cycle = 1;

    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "replaces_id")
    private Certificate replaces;

    @Column(name = "register_year")
    private int registerYear;

    private int number;
    private String serial;
    private CheckCode code;

    @Column(name = "holder_name")
    private String holderName;

    private String facts;

    @Column(name = "facts_sha256")
    private String factsSha256;

    @Column(name = "issued_on")
    private LocalDate issuedOn;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "issued_by")
    private PersonId issuedBy;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    private boolean sample;

    @OneToOne(mappedBy = "certificate", cascade = CascadeType.PERSIST)
    private Revocation revocation;

    protected Certificate() {}

    Certificate(Edition edition, PersonId person, UnitId unit, Register.Place place, Facts facts) {
        this.edition = edition;
        this.programme = edition.programme();
        this.person = person;
        this.unit = unit;
        this.registerYear = place.year();
        this.number = place.number();
        freeze(facts);
    }

    private void freeze(Facts said) {
        facts = FactsJson.write(said);
        factsSha256 = Digests.sha256(facts);
        serial = said.serial();
        code = said.code();
        holderName = said.holder().name();
        issuedOn = said.issuedOn();
        validUntil = said.validUntil();
        sample = said.sample();
    }

    Certificate signedOff(PersonId by, Instant at) {
        issuedBy = by;
        issuedAt = at;
        return this;
    }

    /** The next time round for the same person, after this one: the old one stays as it was. */
    Certificate inPlaceOf(Certificate old) {
        cycle = old.cycle + 1;
        replaces = old;
        return this;
    }

    void revoke(String reason, PersonId by, LocalDate today, Instant now) {
        RuleBroken.unless(revocation == null, "certification.revoke.already");
        revocation = new Revocation(this, reason, by, today, now);
    }

    Status status(LocalDate day) {
        return Status.on(day, validUntil, revocation == null ? null : revocation.on());
    }

    /** What it says, read from the frozen text. */
    Facts facts() {
        return FactsJson.read(facts);
    }

    boolean isOf(PersonId someone) {
        return person.equals(someone);
    }

    PersonId person() {
        return person;
    }

    UnitId unit() {
        return unit;
    }

    Programme programme() {
        return programme;
    }

    /** Such as {@code giay-xac-nhan-0012-2026-GXN-MNTHA.pdf}; only letters, digits and hyphens. */
    String fileName() {
        return "giay-xac-nhan-" + serial.replaceAll("[^A-Za-z0-9]+", "-") + ".pdf";
    }

    /** Null when it was never revoked. */
    Revocation revocation() {
        return revocation;
    }
}
