package vn.hocvuso.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The browser of the tests. Where it is missing and root runs the build on a Debian-like system, it is installed from
 * the distribution; elsewhere the tests that need it are left out by their tag, and one line says so.
 */
public final class Chromium {

    static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private Chromium() {}

    /** Its program, when there is one on the path. */
    public static Optional<Path> find() {
        return find(System.getenv("PATH"));
    }

    static Optional<Path> find(String path) {
        return Stream.of(path == null ? new String[0] : path.split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** @param arguments the properties file to write: {@code left.out} names the tag of the tests to leave out, or nothing */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (find().isEmpty() && Debian.asRoot()) {
            System.out.println("Chromium chưa có: đang cài từ kho của hệ điều hành.");
            Debian.install("chromium", "fonts-dejavu-core");
        }
        var found = find();
        if (found.isEmpty()) {
            System.out.println("Bỏ qua các bài thử có nhãn \"browser\": máy này không có Chromium.");
        }
        var file = Path.of(arguments[0]);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "left.out=" + (found.isPresent() ? "" : "browser") + "\n");
    }
}
