package vn.hocvuso.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hocvuso.certification.Candidate;
import vn.hocvuso.certification.Candidates;
import vn.hocvuso.certification.Finding;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.reporting.Measure;
import vn.hocvuso.reporting.Member;
import vn.hocvuso.reporting.TargetCard;
import vn.hocvuso.web.faces.Language;
import vn.hocvuso.web.session.Me;

/** What a person behind a figure still lacks today, in words. One look at the unit serves all its people. */
@RequestScoped
class Lacks {

    @Inject
    Candidates candidates;

    @Inject
    Language language;

    @Inject
    Me me;

    private Map<PersonId, List<Candidate>> standings;

    List<String> of(TargetCard target, Member member) {
        if (target.counted().orElseThrow() == Measure.CERTIFIED_UNIVERSAL_LEVEL) {
            return standings(target.unit()).getOrDefault(member.person(), List.of()).stream()
                    .flatMap(candidate -> lines(candidate).stream())
                    .toList();
        }
        return List.of(language.words().of("reporting.target.lacks." + target.measure()));
    }

    private List<String> lines(Candidate candidate) {
        if (candidate.missing().isEmpty()) {
            return List.of(language.words().of("reporting.target.lacks.issue"));
        }
        return candidate.missing().stream().map(this::line).toList();
    }

    private String line(Finding missing) {
        return language.words().of("reporting.target.lacks.course", missing.text());
    }

    private Map<PersonId, List<Candidate>> standings(UnitId unit) {
        if (standings == null) {
            standings = candidates.towardsLevels(me.caller(), unit).stream()
                    .flatMap(list -> list.candidates().stream())
                    .collect(Collectors.groupingBy(Candidate::person));
        }
        return standings;
    }
}
