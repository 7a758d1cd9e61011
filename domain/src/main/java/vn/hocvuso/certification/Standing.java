package vn.hocvuso.certification;

import java.util.List;

/** Where one person stands with one programme. */
public enum Standing {
    /** Meets every line and holds nothing yet: will be issued at the next press. */
    ELIGIBLE,
    LACKING,
    CERTIFIED,
    /** Was revoked: gets a new one only when somebody asks for exactly that. */
    REVOKED,
    /** Ran out: gets a new one only when somebody asks for exactly that. */
    EXPIRED;

    /** @param held the newest certificate; null for none */
    static Standing of(List<Finding> findings, Held held) {
        if (held == null) {
            return findings.stream().allMatch(Finding::met) ? ELIGIBLE : LACKING;
        }
        return held.status() == Status.VALID ? CERTIFIED : valueOf(held.status().name());
    }
}
