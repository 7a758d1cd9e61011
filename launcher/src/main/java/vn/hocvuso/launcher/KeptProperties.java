package vn.hocvuso.launcher;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** A properties file that a reader sees whole or not at all, readable by its owner only. */
final class KeptProperties {

    private KeptProperties() {}

    /** @return what the file says, empty when it is not there */
    static Map<String, String> read(Path file) {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        } catch (NoSuchFileException e) {
            return Map.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var values = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        return values;
    }

    static void write(Path file, Map<String, String> values) {
        try {
            Files.createDirectories(file.getParent());
            var half = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".half");
            ownersOnly(half);
            Files.writeString(half, text(values));
            moveOver(half, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Map<String, String> values) throws IOException {
        var properties = new Properties();
        properties.putAll(values);
        var text = new StringWriter();
        properties.store(text, null);
        return text.toString();
    }

    private static void ownersOnly(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    private static void moveOver(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
