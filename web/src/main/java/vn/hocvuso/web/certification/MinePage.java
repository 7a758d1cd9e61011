package vn.hocvuso.web.certification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocvuso.certification.CandidateList;
import vn.hocvuso.certification.Candidates;
import vn.hocvuso.certification.Certificates;
import vn.hocvuso.certification.Finding;
import vn.hocvuso.certification.RegisterEntry;
import vn.hocvuso.certification.Standing;
import vn.hocvuso.web.session.Me;

/** certification/mine.xhtml: my confirmations, what I still lack, and the next step. */
@Named
@RequestScoped
public class MinePage {

    @Inject
    Certificates certificates;

    @Inject
    Candidates candidates;

    @Inject
    Me me;

    private List<RegisterEntry> held;
    private List<CandidateList> standings;

    public void load() {
        held = certificates.mine(me.caller());
        standings = candidates.mine(me.caller());
    }

    /** The first line I lack in any programme; null when I lack none. */
    public Finding getNext() {
        return standings.stream()
                .map(list -> list.candidates().get(0))
                .filter(standing -> standing.standing() == Standing.LACKING)
                .flatMap(standing -> standing.missing().stream())
                .findFirst()
                .orElse(null);
    }

    public List<RegisterEntry> getHeld() {
        return held;
    }

    public List<CandidateList> getStandings() {
        return standings;
    }
}
