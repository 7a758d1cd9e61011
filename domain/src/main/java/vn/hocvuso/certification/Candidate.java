package vn.hocvuso.certification;

import java.time.LocalDate;
import java.util.List;
import vn.hocvuso.kernel.PersonId;

/**
 * One person before one programme.
 *
 * @param born null when unknown
 * @param position at the unit; null when not told
 * @param group team or class; null when not told
 * @param findings one for each line of the rule, in its order
 * @param held the newest certificate; null for none
 */
public record Candidate(
        PersonId person,
        String name,
        LocalDate born,
        String position,
        String group,
        List<Finding> findings,
        Held held,
        Standing standing) {

    static Candidate of(Who who, List<Finding> findings, Held held) {
        return new Candidate(
                who.person(),
                who.name(),
                who.born(),
                who.position(),
                who.group(),
                findings,
                held,
                Standing.of(findings, held));
    }

    public List<Finding> missing() {
        return findings.stream().filter(finding -> !finding.met()).toList();
    }
}
