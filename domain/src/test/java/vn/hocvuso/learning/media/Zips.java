package vn.hocvuso.learning.media;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Zips as people and attackers make them. */
public final class Zips {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes);

    /** @param encoding of the names */
    public Zips(String encoding) {
        zip.setEncoding(encoding);
        zip.setUseLanguageEncodingFlag(encoding.equals("UTF-8"));
    }

    public static byte[] of(String... namesAndTexts) {
        var zip = new Zips("UTF-8");
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            zip.with(namesAndTexts[i], namesAndTexts[i + 1].getBytes(UTF_8));
        }
        return zip.bytes();
    }

    public Zips with(String name, byte[] content) {
        return with(new ZipArchiveEntry(name), content);
    }

    public Zips with(ZipArchiveEntry entry, byte[] content) {
        try {
            zip.putArchiveEntry(entry);
            zip.write(content);
            zip.closeArchiveEntry();
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public byte[] bytes() {
        try {
            zip.close();
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
