package vn.hocvuso.people;

import java.time.LocalDate;
import java.util.regex.Pattern;
import vn.hocvuso.kernel.RuleBroken;

/**
 * What somebody wants to read in the audit; what is null or blank does not matter.
 *
 * @param first the first day in Vietnam
 * @param last the last day
 * @param who whoever did it: a name as {@link PersonSearch} takes it, or a person's number
 * @param about to whom: the same
 * @param action such as {@code role.given}
 * @param olderThan the number of the last line of the page before
 */
public record AuditQuestion(LocalDate first, LocalDate last, String who, String about, String action, Long olderThan) {

    public static final AuditQuestion ALL = new AuditQuestion(null, null, null, null, null, null);

    private static final Pattern DEED = Pattern.compile("[a-z]+([.-][a-z]+)+");

    /** @throws RuleBroken {@code audit.deed-unknown} for an action that has not the form of one: it is told in the audit */
    public AuditQuestion {
        who = blankIsNull(who);
        about = blankIsNull(about);
        action = blankIsNull(action);
        RuleBroken.unless(action == null || DEED.matcher(action).matches(), "audit.deed-unknown");
    }

    public AuditQuestion olderThan(Long line) {
        return new AuditQuestion(first, last, who, about, action, line);
    }

    private static String blankIsNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
