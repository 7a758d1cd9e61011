package vn.hocvuso.learning.media;

import vn.hocvuso.kernel.RuleBroken;

/**
 * What a medium is to its reader, and how large it may be when it is brought: what is larger does not reach a phone in
 * the mountains.
 */
public enum MediumKind {
    PICTURE(25),
    DRAWING(2),
    VIDEO(100),
    SOUND(50),
    SLIDES(50),
    CAPTIONS(1),
    DOCUMENT(30);

    private static final int MB = 1 << 20;

    private final int most;

    MediumKind(int most) {
        this.most = most;
    }

    /** In bytes, as it is uploaded. */
    public long largest() {
        return (long) most * MB;
    }

    void check(long length) {
        RuleBroken.unless(length <= largest(), "media.too-large", most);
    }
}
