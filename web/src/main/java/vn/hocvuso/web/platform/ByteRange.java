package vn.hocvuso.web.platform;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which bytes of a file a browser asks for (RFC 9110, 14.2): one range, or all of it.
 *
 * @param from first byte, counted from 0
 * @param part whether a range was asked for, even if it is all
 */
public record ByteRange(long from, long length, boolean part) {

    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /**
     * Empty when no byte of the file is in the range. What is not one range of bytes is not understood, and then the
     * whole file is the answer.
     *
     * @param header null when none was sent
     */
    public static Optional<ByteRange> asked(String header, long total) {
        var one = ONE.matcher(header == null ? "" : header.replace(" ", ""));
        if (!one.matches() || one.group(1).isEmpty() && one.group(2).isEmpty()) {
            return Optional.of(new ByteRange(0, total, false));
        }
        if (one.group(1).isEmpty()) {
            return part(total - Math.min(total, Long.parseLong(one.group(2))), total - 1, total);
        }
        long from = Long.parseLong(one.group(1));
        if (one.group(2).isEmpty()) {
            return part(from, total - 1, total);
        }
        long last = Long.parseLong(one.group(2));
        return last < from ? Optional.of(new ByteRange(0, total, false)) : part(from, Math.min(last, total - 1), total);
    }

    private static Optional<ByteRange> part(long from, long last, long total) {
        return from < total ? Optional.of(new ByteRange(from, last - from + 1, true)) : Optional.empty();
    }

    /** As the header {@code Content-Range} says it. */
    public String of(long total) {
        return "bytes " + from + '-' + (from + length - 1) + '/' + total;
    }
}
