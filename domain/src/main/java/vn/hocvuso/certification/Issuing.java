package vn.hocvuso.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.certification.paper.CheckCode;
import vn.hocvuso.certification.paper.ConfirmationPaper;
import vn.hocvuso.certification.paper.Facts;
import vn.hocvuso.certification.rule.Definition;
import vn.hocvuso.kernel.Bilingual;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.platform.Audit;
import vn.hocvuso.platform.AuditEntry;
import vn.hocvuso.platform.Mode;
import vn.hocvuso.platform.Settings;
import vn.hocvuso.platform.Sql;

/** Makes one certificate in one short transaction of its own: judged, numbered, frozen, printed and stored, or nothing. */
@ApplicationScoped
class Issuing {

    private static final SecureRandom CHANCE = new SecureRandom();

    static final String FRAMEWORK = "select title_vi, title_en, legal_basis from framework where code = ?";

    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    @Inject
    Programmes programmes;

    @Inject
    Roll roll;

    @Inject
    Assessor assessor;

    @Inject
    Register register;

    @Inject
    Sql sql;

    @Inject
    Settings settings;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @Inject
    Event<CertificateIssued> issued;

    /** The person's first certificate of the programme; empty when the rule is no longer met or somebody was faster. */
    @Transactional(TxType.REQUIRES_NEW)
    public Optional<Issued> first(PersonId by, String programme, UnitId unit, PersonId person) {
        var today = LocalDate.now(clock);
        register.open(unit, today.getYear(), person);
        var edition = programmes.current(programme);
        return roll.member(person, unit, today)
                .map(who -> assessor.assess(edition.definition(), who, today))
                .filter(candidate -> candidate.standing() == Standing.ELIGIBLE)
                .map(candidate -> make(by, edition, unit, candidate, null));
    }

    /**
     * The next one for a person whose last was revoked or ran out, asked for by hand.
     *
     * @throws RuleBroken {@code certification.reissue.still-valid}, {@code certification.reissue.already}, {@code
     *     certification.reissue.lacking}, {@code certification.reissue.erased}
     */
    @Transactional(TxType.REQUIRES_NEW)
    public Issued again(PersonId by, CheckCode replaced) {
        var today = LocalDate.now(clock);
        var old = byCode(replaced);
        register.open(old.unit(), today.getYear(), old.person());
        var edition = programmes.current(old.programme().code());
        var candidate = assessor.assess(edition.definition(), roll.person(old.person()), today);
        RuleBroken.unless(old.status(today) != Status.VALID, "certification.reissue.still-valid");
        RuleBroken.unless(candidate.held().code().equals(replaced.value()), "certification.reissue.already");
        RuleBroken.unless(candidate.missing().isEmpty(), "certification.reissue.lacking");
        return make(by, edition, old.unit(), candidate, old);
    }

    private Issued make(PersonId by, Edition edition, UnitId unit, Candidate candidate, Certificate old) {
        var today = LocalDate.now(clock);
        var now = clock.instant();
        var place = register.next(unit, today.getYear());
        var facts = facts(edition.definition(), issuer(unit, today), place, candidate, today);
        var certificate = new Certificate(edition, candidate.person(), unit, place, facts).signedOff(by, now);
        em.persist(old == null ? certificate : certificate.inPlaceOf(old));
        em.persist(new CertificatePdf(certificate, new ConfirmationPaper(settings.baseUrl()).print(facts), now));
        em.flush();
        audit.add(AuditEntry.of(by, old == null ? "certificate.issued" : "certificate.reissued")
                .about(candidate.person())
                .at(unit)
                .before("serial", old == null ? null : old.facts().serial())
                .after("serial", facts.serial()));
        issued.fire(
                new CertificateIssued(candidate.person(), edition.programme().code(), unit, today));
        return new Issued(
                candidate.person(),
                candidate.name(),
                facts.serial(),
                facts.code().value());
    }

    private Facts facts(
            Definition programme, Issuer issuer, Register.Place place, Candidate candidate, LocalDate today) {
        return new Facts(
                settings.mode() != Mode.PRODUCTION,
                issuer.serial(programme.kind(), place),
                CheckCode.fresh(CHANCE),
                new Facts.Holder(candidate.name(), candidate.born()),
                issuer.facts(),
                new Facts.Programme(
                        programme.code(),
                        programme.version(),
                        programme.title(),
                        programme.legalBasis(),
                        framework(programme.framework())),
                evidence(candidate.findings()),
                today,
                programme.validUntil(today));
    }

    private static List<Facts.Evidence> evidence(List<Finding> findings) {
        return findings.stream()
                .map(line -> new Facts.Evidence(
                        line.criterion(), line.text(), line.metOn(), line.evidence(), line.reference()))
                .toList();
    }

    private Issuer issuer(UnitId unit, LocalDate day) {
        return sql.first(Issuer.class, Issuer.ON_DAY, day, day, day, day, unit)
                .orElseThrow(() -> new RuleBroken("certification.issuer.no-longer-there"));
    }

    private Facts.Framework framework(String code) {
        record Row(String vi, String en, String legalBasis) {}
        return sql.first(Row.class, FRAMEWORK, code)
                .map(row -> new Facts.Framework(code, new Bilingual(row.vi(), row.en()), row.legalBasis()))
                .orElse(null);
    }

    private Certificate byCode(CheckCode code) {
        return em.createQuery(Certificates.BY_CODE, Certificate.class)
                .setParameter("code", code)
                .getSingleResult();
    }
}
