package vn.hocvuso.learning.draft;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/** Tells whether what a form began with is still there. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(Object... values) {
        return UUID.nameUUIDFromBytes(Arrays.toString(values).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
