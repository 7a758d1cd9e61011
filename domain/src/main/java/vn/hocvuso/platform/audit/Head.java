package vn.hocvuso.platform.audit;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A link of the chain; the last one is the head of it.
 *
 * @param seq 1, 2, … ; 0 before the first
 * @param hash SHA-256, 64 lower-case hexadecimal digits
 * @param at when it was sealed
 */
public record Head(long seq, String hash, Instant at) {

    /** What stands before the first link. */
    public static final Head NONE = new Head(0, "0".repeat(64), Instant.EPOCH);

    private static final Pattern LINE = Pattern.compile("hocvuso-audit-1 (\\d{1,18}) ([0-9a-f]{64}) (\\S+)\\s*");

    /** Reads what {@link #toString} wrote. */
    public static Head parse(String line) {
        var found = LINE.matcher(line.strip());
        if (!found.matches()) {
            throw new IllegalArgumentException("not the head of an audit chain: " + line.strip());
        }
        return new Head(Long.parseLong(found.group(1)), found.group(2), Instant.parse(found.group(3)));
    }

    /** The link that seals this row after this one: SHA-256 of this hash, the number, the time, and the row's bytes. */
    Head next(Row row, Instant sealedAt) {
        var place = ByteBuffer.allocate(2 * Long.BYTES + Integer.BYTES)
                .putLong(seq + 1)
                .putLong(sealedAt.getEpochSecond())
                .putInt(sealedAt.getNano());
        var digest = sha256();
        digest.update(HexFormat.of().parseHex(hash));
        digest.update(place.array());
        return new Head(seq + 1, HexFormat.of().formatHex(digest.digest(Canonical.bytes(row))), sealedAt);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** One line to be kept outside the database. */
    @Override
    public String toString() {
        return "hocvuso-audit-1 " + seq + " " + hash + " " + at;
    }
}
