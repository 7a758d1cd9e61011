package vn.hocvuso.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import vn.hocvuso.platform.JobCard;
import vn.hocvuso.web.faces.JobSequel;
import vn.hocvuso.web.faces.Language;
import vn.hocvuso.web.faces.NextStep;

/** Printed sheets are fetched and put on paper. */
@RequestScoped
class PapersSequel implements JobSequel {

    private static final int ORDER = 30;

    @Inject
    Language language;

    @Override
    public String kind() {
        return "papers";
    }

    @Override
    public NextStep after(JobCard job) {
        var words = language.words();
        return new NextStep(ORDER, words.of("paper.job.next"), words.of("paper.job.fetch"), "/files/" + job.result());
    }
}
