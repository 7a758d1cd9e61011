package vn.hocvuso.platform.files;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256. */
final class Digests {

    private Digests() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In SQL: {@code sha256(int4send(number) || bytes)}. */
    static byte[] of(int number, byte[] bytes) {
        var digest = sha256();
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
        return digest.digest(bytes);
    }
}
