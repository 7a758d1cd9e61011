package vn.hocvuso.certification;

import java.util.List;

/**
 * What one press did.
 *
 * @param issued made by this press
 * @param already held a valid one before it, or got it from another press at the same moment
 * @param notEligible lack something, or had one that was revoked or ran out
 */
public record IssueResult(List<Issued> issued, int already, int notEligible) {}
