package vn.hocvuso.platform.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * A row as bytes, so that no two different rows give the same: every field stands in its place and says itself how long it
 * is. Numbers are big-endian; a field that is not there is a 0 byte, one that is there a 1 byte and the field; text is
 * UTF-8; bytes stand behind their length in four bytes; an instant is seconds (8) and nanoseconds (4).
 */
final class Canonical {

    private static final int VERSION = 1;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    private Canonical() {}

    static byte[] bytes(Row row) {
        try {
            return new Canonical().write(row);
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
    }

    private byte[] write(Row row) throws IOException {
        out.writeByte(VERSION);
        out.writeLong(row.id());
        instant(row.at());
        number(row.who());
        text(row.action());
        number(row.about());
        number(row.unit());
        text(row.request());
        field(row.origin());
        field(row.before());
        field(row.after());
        return bytes.toByteArray();
    }

    private void instant(Instant at) throws IOException {
        out.writeLong(at.getEpochSecond());
        out.writeInt(at.getNano());
    }

    private void number(Long value) throws IOException {
        out.writeBoolean(value != null);
        if (value != null) {
            out.writeLong(value);
        }
    }

    private void text(String value) throws IOException {
        field(value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    }

    private void field(byte[] value) throws IOException {
        out.writeBoolean(value != null);
        if (value != null) {
            out.writeInt(value.length);
            out.write(value);
        }
    }
}
