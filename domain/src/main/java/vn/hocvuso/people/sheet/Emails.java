package vn.hocvuso.people.sheet;

import java.util.Locale;
import java.util.regex.Pattern;

/** An e-mail address, looked at only as far as catches slips of typing. */
final class Emails {

    private static final Pattern SHAPE = Pattern.compile("[^@\\s,;]{1,64}@[a-z0-9\\-]+(\\.[a-z0-9\\-]+)+");

    private Emails() {}

    static Parsed<String> read(String text) {
        var address = text.toLowerCase(Locale.ROOT);
        return address.length() <= 200 && SHAPE.matcher(address).matches()
                ? Parsed.of(address)
                : Parsed.fault("roster.fault.email");
    }
}
