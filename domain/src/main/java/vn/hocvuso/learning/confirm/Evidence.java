package vn.hocvuso.learning.confirm;

import java.net.URI;
import java.text.Normalizer;
import java.time.LocalDate;
import vn.hocvuso.kernel.RuleBroken;

/**
 * What a learner says of something done elsewhere.
 *
 * @param did what was done, 10 to 2000 characters
 * @param doneOn when
 * @param link to where it can be seen; null for none
 */
public record Evidence(String did, LocalDate doneOn, String link) {

    /** The one point of a lesson that is done by evidence. */
    public static final String ITEM = "evidence";

    static final int SHORTEST = 10;
    static final int LONGEST = 2000;
    static final int LONGEST_LINK = 500;

    /** @throws RuleBroken {@code evidence.did}, {@code evidence.day}, {@code evidence.link} */
    public Evidence {
        did = clean(did);
        link = clean(link).isEmpty() ? null : clean(link);
        RuleBroken.unless(did.length() >= SHORTEST && did.length() <= LONGEST, "evidence.did", SHORTEST, LONGEST);
        RuleBroken.unless(doneOn != null, "evidence.day");
        RuleBroken.unless(link == null || isAddress(link), "evidence.link", LONGEST_LINK);
    }

    /** @throws RuleBroken {@code evidence.day} for a day that is still to come */
    public void requireBy(LocalDate today) {
        RuleBroken.unless(!doneOn.isAfter(today), "evidence.day");
    }

    private static boolean isAddress(String link) {
        try {
            var address = URI.create(link);
            var scheme = String.valueOf(address.getScheme());
            return link.length() <= LONGEST_LINK
                    && (scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http"))
                    && address.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String clean(String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }
}
