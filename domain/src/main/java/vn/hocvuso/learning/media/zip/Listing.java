package vn.hocvuso.learning.media.zip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.learning.media.zip.SafeZip.Bounds;

/** The list of files at the end of a zip, held against the files themselves. */
final class Listing {

    private static final int HEADER = 30;

    /** Text shrinks to a hundredth at best; what shrinks more was made to. */
    private static final int STEEPEST = 200;

    private static final long SMALL = 1 << 20;

    private static final int KIND = 0170000;
    private static final Set<Integer> PLAIN = Set.of(0, 0100000, 0040000);

    private final ZipFile zip;
    private final Frugal channel;
    private final Bounds bounds;
    private final Set<String> folded = new HashSet<>();
    private final Map<String, ZipArchiveEntry> files = new LinkedHashMap<>();
    private long total;

    Listing(ZipFile zip, Frugal channel, Bounds bounds) {
        this.zip = zip;
        this.channel = channel;
        this.bounds = bounds;
    }

    Map<String, ZipArchiveEntry> checked() throws IOException {
        var all = Collections.list(zip.getEntries());
        RuleBroken.unless(all.size() <= bounds.entries(), "media.zip.too-many", bounds.entries());
        RuleBroken.unless(zip.getFirstLocalFileHeaderOffset() == 0 || all.isEmpty(), "media.zip.damaged");
        for (var entry : all) {
            add(entry);
        }
        apart();
        return files;
    }

    private void add(ZipArchiveEntry entry) throws IOException {
        var name = EntryName.of(entry.getRawName());
        readable(entry, name);
        small(entry, name);
        RuleBroken.unless(saysTheSame(entry), "media.zip.damaged");
        RuleBroken.unless(folded.add(name.toLowerCase(Locale.ROOT)), "media.zip.twice", name);
        if (!entry.isDirectory() && !EntryName.isLeftover(name)) {
            files.put(name, entry);
        }
    }

    private static void readable(ZipArchiveEntry entry, String name) {
        var flags = entry.getGeneralPurposeBit();
        RuleBroken.unless(!flags.usesEncryption() && !flags.usesStrongEncryption(), "media.zip.locked");
        RuleBroken.unless(PLAIN.contains(entry.getUnixMode() & KIND), "media.zip.link", name);
        boolean common = entry.getMethod() == ZipArchiveEntry.STORED || entry.getMethod() == ZipArchiveEntry.DEFLATED;
        RuleBroken.unless(common, "media.zip.method", name);
    }

    private void small(ZipArchiveEntry entry, String name) {
        long size = entry.getSize();
        RuleBroken.unless(size >= 0 && entry.getCompressedSize() >= 0, "media.zip.damaged");
        RuleBroken.unless(size <= bounds.each(), "media.zip.too-large", name, bounds.each() / Bounds.MB);
        RuleBroken.unless(size <= SMALL || size / STEEPEST <= entry.getCompressedSize(), "media.zip.bomb", name);
        total += size;
        RuleBroken.unless(total <= bounds.total(), "media.zip.total", bounds.total() / Bounds.MB);
    }

    /** Whether the file itself bears the name the list gives it: another program may believe the other one. */
    private boolean saysTheSame(ZipArchiveEntry entry) throws IOException {
        var head = ByteBuffer.allocate(HEADER + entry.getRawName().length);
        long before = channel.position();
        channel.position(entry.getLocalHeaderOffset());
        while (head.hasRemaining() && channel.read(head) > 0) {
            // until it is full or the file ends
        }
        channel.position(before);
        return !head.hasRemaining()
                && Arrays.equals(
                        head.array(), HEADER, head.capacity(), entry.getRawName(), 0, entry.getRawName().length)
                && (head.get(26) & 0xFF | (head.get(27) & 0xFF) << 8) == entry.getRawName().length;
    }

    /** Files that lie in each other make a small zip as large as one likes. */
    private void apart() {
        long free = 0;
        for (var entries = zip.getEntriesInPhysicalOrder(); entries.hasMoreElements(); ) {
            var entry = entries.nextElement();
            RuleBroken.unless(entry.getLocalHeaderOffset() >= free, "media.zip.damaged");
            free = entry.getDataOffset() + entry.getCompressedSize();
        }
    }
}
