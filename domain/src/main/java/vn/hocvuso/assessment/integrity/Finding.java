package vn.hocvuso.assessment.integrity;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What something that stood out is known by, to whoever notes that it was looked at.
 *
 * @param other the second attempt of a pair; null where there is none
 */
public record Finding(Kind kind, long attempt, Long other) {

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

    public static Finding of(SamePair pair) {
        return new Finding(Kind.SAME, pair.attempt(), pair.other());
    }
}
