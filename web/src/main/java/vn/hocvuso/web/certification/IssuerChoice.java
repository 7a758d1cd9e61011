package vn.hocvuso.web.certification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Function;
import vn.hocvuso.certification.IssuerCard;
import vn.hocvuso.certification.Issuers;
import vn.hocvuso.certification.ProgrammeCard;
import vn.hocvuso.certification.Programmes;
import vn.hocvuso.web.faces.NotFound;
import vn.hocvuso.web.session.Me;

/**
 * Which register and which programme a certifier is looking at: {@code unit} and {@code programme} of the address or of
 * the form that was sent, so that they are known from the first phase on; otherwise the first of each.
 */
@Named
@RequestScoped
public class IssuerChoice {

    @Inject
    Issuers issuers;

    @Inject
    Programmes programmes;

    @Inject
    Me me;

    @Inject
    HttpServletRequest request;

    private List<IssuerCard> all;

    /** Every unit the caller may issue for. */
    public List<IssuerCard> getAll() {
        if (all == null) {
            all = issuers.mine(me.caller());
        }
        return all;
    }

    IssuerCard unit() {
        return chosen(getAll(), "unit", IssuerCard::code);
    }

    ProgrammeCard programme() {
        return chosen(programmes.all(me.caller()), "programme", ProgrammeCard::code);
    }

    private <T> T chosen(List<T> offered, String parameter, Function<T, String> code) {
        var asked = request.getParameter(parameter);
        return offered.stream()
                .filter(one -> asked == null || code.apply(one).equals(asked))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
