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
import vn.hocvuso.platform.Audit;
import vn.hocvuso.platform.AuditEntry;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.Rights;

/** Who meets a programme's rule and by what, and what the others lack. */
@ApplicationScoped
@Transactional
public class Candidates {

    @Inject
    Rights rights;

    @Inject
    Audit audit;

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
        var list = everybody(programme, unit);
        audit.add(AuditEntry.of(caller, "candidates.read")
                .at(unit)
                .after("programme", programme)
                .after("shown", list.candidates().size()));
        return list;
    }

    /** How many of the unit meet the rule and hold nothing yet: a number, nobody's name. */
    public long eligible(Caller caller, String programme, UnitId unit) {
        rights.require(caller, Action.CERTIFY, unit);
        return everybody(programme, unit).count(Standing.ELIGIBLE);
    }

    /** For {@link Certificates}, which has asked for the right and shows nobody who gets none. */
    CandidateList everybody(String programme, UnitId unit) {
        var today = LocalDate.now(clock);
        return list(programmes.current(programme).definition(), roll.at(unit, today), today);
    }

    /** Everybody at the unit or below it, before each programme that confirms a level: what each still lacks. */
    public List<CandidateList> towardsLevels(Caller caller, UnitId unit) {
        rights.require(caller, Action.SEE_NAMES, unit);
        var today = LocalDate.now(clock);
        var people = roll.atOrBelow(unit, today);
        audit.add(AuditEntry.of(caller, "candidates.read").at(unit).after("shown", people.size()));
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
