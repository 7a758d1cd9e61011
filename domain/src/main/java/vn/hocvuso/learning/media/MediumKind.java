package vn.hocvuso.learning.media;

import java.util.Locale;
import vn.hocvuso.kernel.RuleBroken;

/**
 * What a medium is to its reader, and how large it may be when it is brought: what is larger does not reach a phone in
 * the mountains.
 */
public enum MediumKind {
    PICTURE(25),
    DRAWING(2),
    VIDEO(100),
    AUDIO(50),
    SLIDES(50),
    CAPTIONS(1),
    FILE(30);

    private static final int MB = 1 << 20;

    private final int most;

    MediumKind(int most) {
        this.most = most;
    }

    /** As it stands in the database, such as {@code picture}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** In bytes, as it is uploaded. */
    public long largest() {
        return (long) most * MB;
    }

    void check(long length) {
        RuleBroken.unless(length <= largest(), "media.too-large", most);
    }
}
