package vn.hocvuso.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.hocvuso.certification.rule.Definition;
import vn.hocvuso.certification.rule.Kind;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.Rights;

/** Who meets a programme's rule and by what, and what the others lack. */
@ApplicationScoped
@Transactional
public class Candidates {

    @Inject
    Rights rights;

    @Inject
    Programmes programmes;

    @Inject
    Roll roll;

    @Inject
    Assessor assessor;

    @Inject
    Clock clock;

    /** Everybody with a place at the unit today. Four statements besides the right, however many people. */
    public CandidateList of(Caller caller, String programme, UnitId unit) {
        rights.require(caller, Action.CERTIFY, unit);
        var today = LocalDate.now(clock);
        return list(programmes.current(programme).definition(), roll.at(unit, today), today);
    }

    /** Everybody at the unit or below it, before each programme that confirms a level: what each still lacks. */
    public List<CandidateList> towardsLevels(Caller caller, UnitId unit) {
        rights.require(caller, Action.SEE_NAMES, unit);
        var today = LocalDate.now(clock);
        var people = roll.atOrBelow(unit, today);
        return programmes.definitions().stream()
                .filter(rule -> rule.kind() == Kind.LEVEL_CONFIRMATION)
                .map(rule -> list(rule, people, today))
                .toList();
    }

    /** The caller alone, before every programme. */
    public List<CandidateList> mine(Caller caller) {
        var me = List.of(roll.person(caller.required()));
        var today = LocalDate.now(clock);
        return programmes.definitions().stream()
                .map(rule -> list(rule, me, today))
                .toList();
    }

    private CandidateList list(Definition rule, List<Who> people, LocalDate today) {
        return new CandidateList(Programmes.card(rule), today, assessor.assess(rule, people, today));
    }
}
