package vn.hocvuso.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A file of the {@code content} module, as it was packed with this build.
 *
 * @param path below {@code content/}, such as {@code frameworks/tt02-2025.yaml}
 */
public record ContentFile(String path, byte[] bytes) {

    private static final String JAR = "jar:";

    private static final int LARGEST = 4 * 1024 * 1024;

    /** @throws IllegalStateException when the build holds no such file */
    public static ContentFile read(String path) {
        try (var stream = ContentFile.class.getResourceAsStream("/content/" + path)) {
            if (stream == null) {
                throw new IllegalStateException("content has no file " + path);
            }
            return new ContentFile(path, stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    /**
     * The files below a folder of the {@code content} module.
     *
     * @param folder below {@code content/}, with a slash behind it
     * @return their paths from that folder on
     */
    public static List<String> below(String folder) {
        var root = "content/" + folder;
        try {
            var url = Optional.ofNullable(ContentFile.class.getResource("/" + root))
                    .orElseThrow(() -> new IllegalStateException("content has no folder " + folder))
                    .toString();
            return url.startsWith(JAR)
                    ? packed(Path.of(URI.create(url.substring(JAR.length(), url.indexOf("!/")))), root)
                    : unpacked(Path.of(URI.create(url)));
        } catch (IOException e) {
            throw new UncheckedIOException(folder, e);
        }
    }

    private static List<String> packed(Path jar, String root) throws IOException {
        try (var file = new ZipFile(jar.toFile())) {
            return file.stream()
                    .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(root))
                    .map(entry -> entry.getName().substring(root.length()))
                    .toList();
        }
    }

    private static List<String> unpacked(Path folder) throws IOException {
        try (var files = java.nio.file.Files.walk(folder)) {
            return files.filter(java.nio.file.Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
    }

    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** SHA-256 of the bytes, 64 lower-case hexadecimal digits. */
    public String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The file as nested maps, lists and scalars; tags that would make other objects are refused. */
    public Map<String, Object> yaml() {
        var options = new LoaderOptions();
        options.setCodePointLimit(LARGEST);
        return new Yaml(new SafeConstructor(options)).load(text());
    }
}
