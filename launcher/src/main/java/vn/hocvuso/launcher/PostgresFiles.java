package vn.hocvuso.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, out of the jar on the class path that fits this machine. */
final class PostgresFiles {

    private static final String OWNER_RUNS = "rwxr-xr-x";

    private PostgresFiles() {}

    static void unpack(Path folder) throws IOException {
        try (var in = archive().openStream();
                var tar = new TarArchiveInputStream(new XZCompressorInputStream(in))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                place(tar, entry, ServerFiles.inside(folder, entry.getName()));
            }
        }
    }

    /** A name that changes with the content, so that a newer version is unpacked beside the older. */
    static String name() {
        try {
            var jar = (JarURLConnection) archive().openConnection();
            jar.setUseCaches(false);
            try (var file = jar.getJarFile()) {
                return "postgresql-" + Postgres.MAJOR + "-"
                        + Long.toHexString(file.getEntry(jar.getEntryName()).getCrc());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL archive() {
        var name = "/postgres-" + system() + "-" + processor() + ".txz";
        var archive = PostgresFiles.class.getResource(name);
        if (archive == null) {
            throw new Problem("Không có PostgreSQL cho máy này (" + name.substring(1) + ").");
        }
        return archive;
    }

    private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        if ((entry.getMode() & 0100) != 0 && supportsPosix(target)) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(OWNER_RUNS));
        }
    }

    private static boolean supportsPosix(Path file) throws IOException {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                && file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static String system() {
        var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "darwin" : name.startsWith("windows") ? "windows" : "linux";
    }

    private static String processor() {
        var name = System.getProperty("os.arch");
        return name.equals("aarch64") ? "arm_64" : "x86_64";
    }
}
