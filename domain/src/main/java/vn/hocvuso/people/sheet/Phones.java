package vn.hocvuso.people.sheet;

import java.util.regex.Pattern;

/**
 * A Vietnamese telephone number: a mobile one of 10 digits, or a landline of 11 (02…). A leading zero that Excel ate and
 * the country's 84 are set right; blanks, dots, hyphens and brackets go.
 */
final class Phones {

    private static final Pattern MOBILE = Pattern.compile("0[35789]\\d{8}");
    private static final Pattern LANDLINE = Pattern.compile("02\\d{9}");

    private Phones() {}

    static Parsed<String> read(String text) {
        var digits = text.replaceAll("[\\s.\\-()]", "").replaceFirst("^'", "");
        if (digits.startsWith("+84")) {
            digits = "0" + digits.substring(3);
        } else if (digits.matches("84\\d{9,10}")) {
            digits = "0" + digits.substring(2);
        } else if (digits.matches("[35789]\\d{8}|2\\d{9}")) {
            digits = "0" + digits;
        }
        return MOBILE.matcher(digits).matches() || LANDLINE.matcher(digits).matches()
                ? Parsed.of(digits)
                : Parsed.fault("roster.fault.phone");
    }
}
