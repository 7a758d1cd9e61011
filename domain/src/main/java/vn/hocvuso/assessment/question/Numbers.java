package vn.hocvuso.assessment.question;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Numbers as people write them: {@code 3,5}, {@code 3.5}, {@code 1.200}, {@code 1 200,5}, {@code 1,200.5}. One mark
 * before three digits can be read both ways; then both readings count, for the learner. A unit behind the number, such as
 * {@code 15 phút} or {@code 92%}, is not judged.
 */
final class Numbers {

    private static final int LONGEST = 40;

    /** What people write behind a number: %, or words such as "phút". */
    private static final Pattern UNIT = Pattern.compile("(?<=[0-9])(?:\\s*%|\\s+\\p{L}[\\p{L}\\p{M} ]*)$");

    private Numbers() {}

    /** The numbers this may mean, the Vietnamese reading first; empty when it is none. */
    static List<BigDecimal> readings(String text) {
        var signed = text.strip().replace('−', '-').replace("\u00A0", " ").replace("\u202F", " ");
        var plain = UNIT.matcher(signed).replaceFirst("");
        if (plain.length() > LONGEST) {
            return List.of();
        }
        return Stream.of(read(plain, '.', ','), read(plain, ',', '.'))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** As a key is written in GIFT: decimals after a point, or after a comma; empty when it is no number. */
    static List<BigDecimal> key(String text) {
        return text.length() > LONGEST
                ? List.of()
                : plain(text.strip().replace('−', '-').replace(',', '.'));
    }

    private static List<BigDecimal> read(String text, char thousands, char decimals) {
        int cut = text.indexOf(decimals);
        var whole = cut < 0 ? text : text.substring(0, cut);
        var rest = cut < 0 ? "" : "." + text.substring(cut + 1);
        var joined = joined(whole, thousands);
        return joined == null ? List.of() : plain(joined + rest);
    }

    /** The digits without their marks; null unless one to three digits lead and every later group has three. */
    private static String joined(String whole, char thousands) {
        var groups = (whole.replace(' ', thousands)).split(thousands == '.' ? "\\." : ",", -1);
        for (int i = 1; i < groups.length; i++) {
            if (groups[i].length() != 3 || !leads(groups[0])) {
                return null;
            }
        }
        return String.join("", groups);
    }

    private static boolean leads(String first) {
        int digits = first.startsWith("-") || first.startsWith("+") ? first.length() - 1 : first.length();
        return digits >= 1 && digits <= 3;
    }

    private static List<BigDecimal> plain(String digits) {
        boolean shaped = digits.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.' || c == '-' || c == '+');
        try {
            return shaped ? List.of(new BigDecimal(digits).stripTrailingZeros()) : List.of();
        } catch (NumberFormatException notANumber) {
            return List.of();
        }
    }
}
