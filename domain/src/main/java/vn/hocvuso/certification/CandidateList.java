package vn.hocvuso.certification;

import java.time.LocalDate;
import java.util.List;

/**
 * Everybody of a unit before one programme.
 *
 * @param on the day it was asked
 * @param candidates in Vietnamese order of given names
 */
public record CandidateList(ProgrammeCard programme, LocalDate on, List<Candidate> candidates) {

    public long count(Standing standing) {
        return candidates.stream()
                .filter(candidate -> candidate.standing() == standing)
                .count();
    }
}
