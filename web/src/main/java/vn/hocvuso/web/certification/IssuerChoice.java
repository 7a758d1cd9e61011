package vn.hocvuso.web.certification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocvuso.certification.IssuerCard;
import vn.hocvuso.certification.Issuers;
import vn.hocvuso.certification.ProgrammeCard;
import vn.hocvuso.certification.Programmes;
import vn.hocvuso.web.faces.NotFound;
import vn.hocvuso.web.session.Me;

/** Which register and which programme a certifier is looking at: what the address says, otherwise the first. */
@Named
@RequestScoped
public class IssuerChoice {

    @Inject
    Issuers issuers;

    @Inject
    Programmes programmes;

    @Inject
    Me me;

    private List<IssuerCard> all;

    /** Every unit the caller may issue for. */
    public List<IssuerCard> getAll() {
        if (all == null) {
            all = issuers.mine(me.caller());
        }
        return all;
    }

    IssuerCard unit(String code) {
        return getAll().stream()
                .filter(issuer -> code == null || issuer.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    ProgrammeCard programme(String code) {
        return programmes.all(me.caller()).stream()
                .filter(programme -> code == null || programme.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
