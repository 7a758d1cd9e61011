package vn.hocvuso.web.certification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hocvuso.certification.PublicCheck;
import vn.hocvuso.certification.Verdict;
import vn.hocvuso.certification.paper.CheckCode;

/** verify/check.xhtml: what everybody is told of a code. */
@Named
@RequestScoped
public class CheckPage {

    @Inject
    PublicCheck check;

    private String code;
    private Verdict verdict;

    public void load() {
        verdict = CheckCode.typed(code).flatMap(check::of).orElse(null);
    }

    /** {@code valid}, {@code revoked}, {@code expired} or {@code unknown}; null while nothing is asked. */
    public String getAnswer() {
        if (code == null) {
            return null;
        }
        return verdict == null ? "unknown" : verdict.status().code();
    }

    /** Whether what was typed cannot be any code: a slip of the finger rather than a paper that does not exist. */
    public boolean isMistyped() {
        return CheckCode.typed(code).isEmpty();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public Verdict getVerdict() {
        return verdict;
    }
}
