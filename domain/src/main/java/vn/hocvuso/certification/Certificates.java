package vn.hocvuso.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.hocvuso.certification.paper.CheckCode;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.Audit;
import vn.hocvuso.platform.AuditEntry;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.NotAllowed;
import vn.hocvuso.platform.Rights;

/** Issuing, the register, the paper, revoking. */
@ApplicationScoped
@Transactional
public class Certificates {

    static final String BY_CODE = "select c from Certificate c where c.code = :code";

    static final String PAPER = """
            select p from CertificatePdf p where p.certificate = :certificate and p.form = :form
            """;

    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    @Inject
    Rights rights;

    @Inject
    Audit audit;

    @Inject
    Candidates candidates;

    @Inject
    Issuing issuing;

    @Inject
    RegisterLines lines;

    @Inject
    Clock clock;

    @Inject
    Event<CertificateRevoked> revoked;

    /**
     * Issues for everybody of the unit who meets the rule now, each in a transaction of its own. Pressed twice, by two
     * people at once, or again after a failure half way, it makes what is still missing and nothing twice.
     */
    @Transactional(TxType.NOT_SUPPORTED)
    public IssueResult issueAll(Caller caller, String programme, UnitId unit) {
        rights.require(caller, Action.CERTIFY, unit);
        var list = candidates.everybody(programme, unit);
        var made = new ArrayList<Issued>();
        for (var candidate : list.candidates()) {
            if (candidate.standing() == Standing.ELIGIBLE) {
                issuing.first(caller.person(), programme, unit, candidate.person())
                        .ifPresent(made::add);
            }
        }
        long already = list.count(Standing.CERTIFIED) + list.count(Standing.ELIGIBLE) - made.size();
        long others = list.candidates().size() - already - made.size();
        return new IssueResult(List.copyOf(made), (int) already, (int) others);
    }

    /** Issues a new one in place of one that was revoked or ran out; the rules are those of {@link Issuing#again}. */
    @Transactional(TxType.NOT_SUPPORTED)
    public Issued reissue(Caller caller, CheckCode replaced) {
        rights.require(caller, Action.CERTIFY, byCode(replaced).unit());
        return issuing.again(caller.person(), replaced);
    }

    /**
     * Says in the open that a certificate no longer holds from today on.
     *
     * @throws RuleBroken {@code certification.revoke.already}, {@code certification.revoke.reason-short} (under 10
     *     characters), {@code certification.revoke.reason-long} (over 500)
     */
    public void revoke(Caller caller, CheckCode code, String reason) {
        var certificate = byCode(code);
        rights.require(caller, Action.CERTIFY, certificate.unit());
        em.lock(certificate, LockModeType.PESSIMISTIC_WRITE);
        em.refresh(certificate);
        var today = LocalDate.now(clock);
        certificate.revoke(reason, caller.person(), today, clock.instant());
        em.flush();
        audit.add(AuditEntry.of(caller, "certificate.revoked")
                .about(certificate.person())
                .at(certificate.unit())
                .before("serial", certificate.facts().serial())
                .after("reason", certificate.revocation().reason()));
        revoked.fire(new CertificateRevoked(
                certificate.person(), certificate.programme().code(), certificate.unit(), today));
    }

    /** Everything the unit ever issued, newest number first. */
    public List<RegisterEntry> register(Caller caller, UnitId unit) {
        rights.require(caller, Action.CERTIFY, unit);
        var entries = lines.ofUnit(unit, LocalDate.now(clock));
        audit.add(AuditEntry.of(caller, "register.read").at(unit).after("shown", entries.size()));
        return entries;
    }

    /** One line of the register. */
    public RegisterEntry entry(Caller caller, CheckCode code) {
        var certificate = byCode(code);
        rights.require(caller, Action.CERTIFY, certificate.unit());
        readByAnother(caller, certificate, "register.read");
        return lines.one(code, LocalDate.now(clock));
    }

    /** Everything the caller was ever issued, newest first. */
    public List<RegisterEntry> mine(Caller caller) {
        return lines.ofPerson(caller.required(), LocalDate.now(clock));
    }

    /**
     * The stored paper, for those who keep the register and, while it holds, for its holder: a paper that was revoked
     * is not handed out again.
     *
     * @throws RuleBroken {@code certification.paper.no-longer-valid} for the holder
     */
    public PdfFile pdf(Caller caller, CheckCode code) {
        var certificate = byCode(code);
        if (!rights.may(caller, Action.CERTIFY, certificate.unit())) {
            onlyItsHolder(caller, certificate);
        }
        var paper = em.createQuery(PAPER, CertificatePdf.class)
                .setParameter("certificate", certificate)
                .setParameter("form", CertificatePdf.PRINTED)
                .getSingleResult();
        readByAnother(caller, certificate, "certificate.paper-read");
        return new PdfFile(certificate.fileName(), paper.sha256(), paper.content());
    }

    private void readByAnother(Caller caller, Certificate certificate, String action) {
        if (!certificate.isOf(caller.person())) {
            audit.add(AuditEntry.of(caller, action)
                    .about(certificate.person())
                    .at(certificate.unit())
                    .after("serial", certificate.facts().serial()));
        }
    }

    private void onlyItsHolder(Caller caller, Certificate certificate) {
        if (!certificate.isOf(caller.required())) {
            throw new NotAllowed();
        }
        var status = certificate.status(LocalDate.now(clock));
        RuleBroken.unless(status == Status.VALID, "certification.paper.no-longer-valid");
    }

    private Certificate byCode(CheckCode code) {
        return em.createQuery(BY_CODE, Certificate.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotAllowed::new);
    }
}
