package vn.hocvuso.learning.media.zip;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import vn.hocvuso.kernel.RuleBroken;

/**
 * A zip whose list of files was checked when it was opened, and whose files are checked while they are read. Names are
 * relative, in NFC, with slashes; folders and what systems leave behind ({@code __MACOSX}, {@code Thumbs.db}) are not
 * among them.
 */
public final class SafeZip implements Closeable {

    /**
     * What a zip may hold.
     *
     * @param entries files and folders at most
     * @param each bytes of one file, unpacked
     * @param total bytes of all files, unpacked
     */
    public record Bounds(int entries, long each, long total) {

        static final long MB = 1 << 20;

        /** A course: lessons, pictures and a few videos. */
        public static final Bounds COURSE = new Bounds(2_000, 100 * MB, 500 * MB);

        /** A document, a sheet, slides. */
        public static final Bounds OFFICE = new Bounds(5_000, 100 * MB, 300 * MB);
    }

    private static final int BLOCK = 16 * 1024;

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries;
    private final Bounds bounds;
    private long read;

    private SafeZip(ZipFile zip, Map<String, ZipArchiveEntry> entries, Bounds bounds) {
        this.zip = zip;
        this.entries = entries;
        this.bounds = bounds;
    }

    public static SafeZip open(Path file, Bounds bounds) {
        try {
            return open(Files.newByteChannel(file), bounds);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public static SafeZip open(byte[] bytes, Bounds bounds) {
        return open(new SeekableInMemoryByteChannel(bytes), bounds);
    }

    private static SafeZip open(SeekableByteChannel bytes, Bounds bounds) {
        var channel = new Frugal(bytes);
        ZipFile zip = null;
        try {
            zip = ZipFile.builder()
                    .setSeekableByteChannel(channel)
                    .setMaxNumberOfDisks(1)
                    .get();
            var listed = new Listing(zip, channel, bounds).checked();
            channel.opened();
            return new SafeZip(zip, listed, bounds);
        } catch (RuleBroken refused) {
            close(zip, channel);
            throw refused;
        } catch (IOException | RuntimeException damaged) {
            close(zip, channel);
            throw new RuleBroken("media.zip.damaged");
        }
    }

    private static void close(ZipFile zip, Frugal channel) {
        try {
            channel.close();
            ZipFile.closeQuietly(zip);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** In the order of the list. */
    public Set<String> names() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    /** In bytes, unpacked, as the zip says it; {@link #read} finds out whether that is true. */
    public long size(String name) {
        return entry(name).getSize();
    }

    /** The bytes of a file, exactly as many as were said and with the checksum that was said. */
    public byte[] read(String name) {
        var entry = entry(name);
        var bytes = new ByteArrayOutputStream((int) Math.min(entry.getSize(), BLOCK));
        var sum = new CRC32();
        var block = new byte[BLOCK];
        try (var input = zip.getInputStream(entry)) {
            for (int more = input.read(block); more > 0; more = input.read(block)) {
                bytes.write(block, 0, more);
                sum.update(block, 0, more);
                read += more;
                RuleBroken.unless(bytes.size() <= entry.getSize(), "media.zip.damaged");
                RuleBroken.unless(read <= 4 * bounds.total(), "media.zip.total", bounds.total() / Bounds.MB);
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw new RuleBroken("media.zip.damaged");
        }
        RuleBroken.unless(bytes.size() == entry.getSize() && sum.getValue() == entry.getCrc(), "media.zip.damaged");
        return bytes.toByteArray();
    }

    private ZipArchiveEntry entry(String name) {
        var entry = entries.get(name);
        RuleBroken.unless(entry != null, "media.zip.missing", name);
        return entry;
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
