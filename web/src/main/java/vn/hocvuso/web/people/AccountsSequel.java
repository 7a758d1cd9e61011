package vn.hocvuso.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import vn.hocvuso.people.Units;
import vn.hocvuso.platform.JobCard;
import vn.hocvuso.web.faces.JobSequel;
import vn.hocvuso.web.faces.Language;
import vn.hocvuso.web.faces.NextStep;
import vn.hocvuso.web.faces.NotFound;

/** Whoever has an account needs a first password. */
@RequestScoped
class AccountsSequel implements JobSequel {

    private static final int ORDER = 30;

    @Inject
    Units units;

    @Inject
    Language language;

    @Override
    public String kind() {
        return "accounts";
    }

    @Override
    public NextStep after(JobCard job) {
        var unit = units.card(job.at()).orElseThrow(NotFound::new);
        var words = language.words();
        return new NextStep(
                ORDER,
                words.of("people.accounts.next"),
                words.of("people.accounts.next.sheet"),
                "/people/password-sheet?unit=" + unit.code());
    }
}
