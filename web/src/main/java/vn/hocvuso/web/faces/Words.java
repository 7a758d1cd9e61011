package vn.hocvuso.web.faces;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hocvuso.kernel.Bilingual;
import vn.hocvuso.kernel.Sentence;
import vn.hocvuso.kernel.Share;
import vn.hocvuso.platform.Time;

/**
 * How a page writes days, hours, numbers and sentences with something to fill in, in one language. In a page: {@code
 * #{words.of('learning.left', 2)}}, {@code #{words.date(card.closesOn)}}.
 *
 * @param locale Vietnamese or English
 */
public record Words(Locale locale) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");

    private static final Pattern WHOLE = Pattern.compile("0|[1-9]\\d{0,17}");

    /** {0} is filled in; {0:lesson|lessons} chooses by whether argument 0 is one. */
    private static final Pattern BLANK = Pattern.compile("\\{(\\d)(?::([^|}]*)\\|([^}]*))?}");

    /** The text of a key, its blanks filled in: numbers, days and shares as this language writes them. */
    public String of(String key, Object... arguments) {
        var text = Text.in(locale);
        return text.containsKey(key) ? fill(text.getString(key), arguments) : key;
    }

    /** What was kept to be said later. Its arguments were kept as text: what is a whole number there is one again here. */
    public String said(Sentence sentence) {
        return sentence == null
                ? ""
                : of(
                        sentence.key(),
                        sentence.arguments().stream().map(Words::whole).toArray());
    }

    private static Object whole(String argument) {
        return WHOLE.matcher(argument).matches() ? (Object) Long.valueOf(argument) : argument;
    }

    /** Such as 05/09/2026; empty for null. */
    public String date(LocalDate day) {
        return day == null ? "" : DATE.format(day);
    }

    /** The day in Vietnam of an instant, such as 05/09/2026; empty for null. */
    public String day(Instant at) {
        return at == null ? "" : DATE.format(at.atZone(Time.ZONE));
    }

    /** The hour in Vietnam of an instant, such as 14:05; empty for null. */
    public String time(Instant at) {
        return at == null ? "" : TIME.format(at.atZone(Time.ZONE));
    }

    /** The hour in Vietnam to the second, such as 14:05:09; empty for null. */
    public String second(Instant at) {
        return at == null ? "" : SECOND.format(at.atZone(Time.ZONE));
    }

    /** Hour and day, such as 14:05 05/09/2026; empty for null. */
    public String moment(Instant at) {
        return at == null ? "" : time(at) + " " + day(at);
    }

    /** Whole numbers with groups, such as 1.200 or 1,200; at most two decimals, cut and never rounded up. */
    public String number(Number value) {
        if (value == null) {
            return "";
        }
        var format = new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(locale));
        format.setRoundingMode(RoundingMode.DOWN);
        return format.format(value);
    }

    /** Such as 92,3% or 92.3%, without the pair; — when nobody counts. */
    public String percent(Share share) {
        return share.of() == 0 ? "—" : number(BigDecimal.valueOf(share.permille(), 1)) + "%";
    }

    /** Such as 12/13 (92,3%). */
    public String share(Share share) {
        return "%s/%s (%s)".formatted(number(share.count()), number(share.of()), percent(share));
    }

    /** A day as 05/09/2026, an instant as 14:05 05/09/2026. */
    public String when(Object value) {
        return value instanceof Instant at ? moment(at) : date((LocalDate) value);
    }

    /** A share with its per cent, a number with its groups, anything else as it stands. */
    public String figure(Object value) {
        return write(value);
    }

    /** The text in this language, or in Vietnamese where nobody wrote it in English. */
    public String in(Bilingual text) {
        return text == null ? "" : text.in(locale);
    }

    private String fill(String pattern, Object... arguments) {
        return BLANK.matcher(pattern).replaceAll(blank -> Matcher.quoteReplacement(filled(blank, arguments)));
    }

    private String filled(MatchResult blank, Object... arguments) {
        var index = Integer.parseInt(blank.group(1));
        if (index >= arguments.length) {
            return blank.group();
        }
        return blank.group(2) == null ? write(arguments[index]) : blank.group(isOne(arguments[index]) ? 2 : 3);
    }

    private static boolean isOne(Object value) {
        return value instanceof Number number && number.longValue() == 1;
    }

    private String write(Object value) {
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof LocalDate day) {
            return date(day);
        }
        if (value instanceof Instant at) {
            return moment(at);
        }
        if (value instanceof Share share) {
            return share(share);
        }
        return value instanceof Bilingual text ? in(text) : String.valueOf(value);
    }
}
