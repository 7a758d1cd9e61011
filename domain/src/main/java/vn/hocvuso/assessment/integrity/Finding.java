package vn.hocvuso.assessment.integrity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What something that stood out is known by, to whoever notes that it was looked at.
 *
 * @param other the second attempt of a pair; null where there is none
 */
public record Finding(Kind kind, long attempt, Long other) {

    private static final Pattern KEY = Pattern.compile("([a-z]+)-(-?\\d{1,18})-(-?\\d{1,18})");

    /** What it is about. */
    public enum Kind {
        /** The same wrong answers as somebody else. */
        SAME,
        /** Faster than anybody reads. */
        TIMES,
        /** At a device with others, by the attempt that began first there. */
        DEVICE,
        /** Left the page. */
        LEFT;

        /** As it stands in the database and in texts. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> of(String code) {
            return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
        }
    }

    public static Finding of(Kind kind, long attempt) {
        return new Finding(kind, attempt, null);
    }

    /**
     * What somebody says it is; empty when there can be no such finding: two are meant by the same answers only.
     *
     * @param other 0 for none
     */
    public static Optional<Finding> of(Kind kind, long attempt, long other) {
        boolean isOfTwo = other != 0 && other != attempt;
        return (kind == Kind.SAME ? isOfTwo : other == 0)
                ? Optional.of(new Finding(kind, attempt, other == 0 ? null : other))
                : Optional.empty();
    }

    /** What a {@linkplain #key name} says it is; empty when it is none. */
    public static Optional<Finding> named(String key) {
        var parts = KEY.matcher(key == null ? "" : key);
        return parts.matches()
                ? Kind.of(parts.group(1))
                        .flatMap(kind -> of(kind, Long.parseLong(parts.group(2)), Long.parseLong(parts.group(3))))
                : Optional.empty();
    }

    /** A name for it, the same whatever else stands out. */
    public String key() {
        return kind.code() + "-" + attempt + "-" + (other == null ? 0 : other);
    }

    public static Finding of(SamePair pair) {
        return new Finding(Kind.SAME, pair.attempt(), pair.other());
    }
}
