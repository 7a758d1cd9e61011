package vn.hocvuso.web.certification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.certification.Candidates;
import vn.hocvuso.certification.IssuerCard;
import vn.hocvuso.certification.Programmes;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.web.faces.Language;
import vn.hocvuso.web.faces.NextOffer;
import vn.hocvuso.web.faces.NextStep;

/** People who meet the rule and wait for their paper, for whoever may issue it. */
@RequestScoped
class CertificationNext implements NextOffer {

    /** Whoever certifies for more units than this begins with the list of units, not with each one's people. */
    private static final int FEW_UNITS = 5;

    @Inject
    IssuerChoice choice;

    @Inject
    Programmes programmes;

    @Inject
    Candidates candidates;

    @Inject
    Language language;

    @Override
    public List<NextStep> to(Caller caller) {
        var issuers = choice.getAll();
        if (issuers.isEmpty() || issuers.size() > FEW_UNITS) {
            return List.of();
        }
        return programmes.all(caller).stream()
                .flatMap(programme -> issuers.stream()
                        .map(issuer -> waiting(caller, programme.code(), issuer))
                        .flatMap(Optional::stream))
                .toList();
    }

    private Optional<NextStep> waiting(Caller caller, String programme, IssuerCard issuer) {
        var eligible = candidates.eligible(caller, programme, issuer.unit());
        return eligible == 0 ? Optional.empty() : Optional.of(step(eligible, programme, issuer));
    }

    private NextStep step(long eligible, String programme, IssuerCard issuer) {
        var words = language.words();
        return new NextStep(
                10,
                words.of("certification.waiting", eligible, issuer.name()),
                words.of("certification.waiting.see"),
                "/certification/candidates?unit=" + issuer.code() + "&programme=" + programme);
    }
}
