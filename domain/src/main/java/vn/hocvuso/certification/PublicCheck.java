package vn.hocvuso.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import vn.hocvuso.certification.paper.CheckCode;

/**
 * The answer to a code, for everybody who asks: it takes no caller. Guessing needs no further defence: of 2<sup>80</sup>
 * codes, a million certificates and a thousand guesses a second meet one in some 38 million years.
 */
@ApplicationScoped
@Transactional
public class PublicCheck {

    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    @Inject
    Clock clock;

    /** Empty when no certificate has this code. */
    public Optional<Verdict> of(CheckCode code) {
        var today = LocalDate.now(clock);
        return em.createQuery(Certificates.BY_CODE, Certificate.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .map(certificate -> Verdict.of(certificate, today));
    }
}
