package vn.hocvuso.people.sheet;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * The number of a citizen's identity card: 12 digits, of which three are the province (001 to 096), one the century and sex,
 * two the year of birth (Nghị định 137/2015/NĐ-CP, Điều 13). Zeros at the front that Excel ate are set right; blanks, dots
 * and hyphens go. Numbers of the older card (9 digits) are not taken: they can be given to another person again.
 */
public final class IdentityNumber {

    private static final Pattern SHAPE = Pattern.compile("0(0[1-9]|[1-8]\\d|9[0-6])\\d{9}");
    private static final Pattern MASKED = Pattern.compile("•+\\d{0,3}");
    private static final int DIGITS = 12;

    private IdentityNumber() {}

    /**
     * @param text as typed
     * @param birthDate null where it is not known
     * @return 12 digits; null where nothing is said, which a masked number does not either
     */
    public static Parsed<String> read(String text, LocalDate birthDate) {
        var digits = text.replaceAll("[\\s.\\-']", "");
        if (digits.isEmpty() || MASKED.matcher(digits).matches()) {
            return Parsed.of(null);
        }
        if (digits.matches("\\d{10,11}")) {
            digits = "0".repeat(DIGITS - digits.length()) + digits;
        }
        if (!SHAPE.matcher(digits).matches()) {
            return Parsed.fault("roster.fault.identity");
        }
        return birthDate == null || birthYear(digits) == birthDate.getYear()
                ? Parsed.of(digits)
                : Parsed.fault("roster.fault.identity-birth");
    }

    /** What may be shown of it, and kept in the clear. */
    static String masked(String text) {
        return text.isEmpty() ? "" : "•••" + tail(text.replaceAll("\\D", ""));
    }

    private static String tail(String digits) {
        return digits.length() < DIGITS - 2 ? "" : digits.substring(digits.length() - 3);
    }

    private static int birthYear(String digits) {
        int century = 1900 + 100 * ((digits.charAt(3) - '0') / 2);
        return century + Integer.parseInt(digits.substring(4, 6));
    }
}
