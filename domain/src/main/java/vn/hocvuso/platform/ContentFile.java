package vn.hocvuso.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A file of the {@code content} module, as it was packed with this build.
 *
 * @param path below {@code content/}, such as {@code frameworks/tt02-2025.yaml}
 */
public record ContentFile(String path, byte[] bytes) {

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
