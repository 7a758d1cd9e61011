package vn.hocvuso.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Refuses scripts and styles that the oldest browsers we promise cannot run. The checkers are npm packages and need Node:
 * where it is missing and root runs the build on a Debian-like system, it is installed from the distribution; elsewhere,
 * or when the packages cannot be had, the check is left out and one line says so.
 */
public final class Lint {

    private static final List<Integer> OLDEST = List.of(18, 18);
    private static final long MINUTES = 5;
    private static final String LEFT_OUT = "Bỏ qua việc soát script và style cho trình duyệt cũ: ";

    private final Path source;
    private final Path place;

    private Lint(Path source, Path place) {
        this.source = source;
        this.place = place;
    }

    /** @param arguments the folder of the checker, the folder it may work in, the folder of the repository */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var lint = new Lint(Path.of(arguments[0]), Path.of(arguments[1]));
        if (!hasNode() && Debian.asRoot()) {
            System.out.println("Node chưa có: đang cài từ kho của hệ điều hành.");
            Debian.install("nodejs", "npm");
        }
        if (!hasNode()) {
            System.out.println(LEFT_OUT + "máy này không có Node %d.%d và npm.".formatted(OLDEST.toArray()));
        } else if (!lint.hasTools()) {
            System.out.println(LEFT_OUT + "không tải được công cụ, xem " + lint.log() + ".");
        } else {
            lint.check(Path.of(arguments[2]).toRealPath());
        }
    }

    private static boolean hasNode() throws InterruptedException {
        try {
            var node = start(List.of("node", "--version"), Path.of("."), ProcessBuilder.Redirect.PIPE);
            var version = new String(node.getInputStream().readAllBytes()).strip();
            return isNewEnough(version)
                    && ran(List.of("npm", "--version"), Path.of("."), ProcessBuilder.Redirect.DISCARD);
        } catch (IOException none) {
            return false;
        }
    }

    /** @param version such as {@code v18.20.4} */
    static boolean isNewEnough(String version) {
        if (!version.matches("v\\d+\\.\\d+\\..*")) {
            return false;
        }
        var parts = version.substring(1).split("\\.");
        int major = Integer.parseInt(parts[0]);
        return major > OLDEST.get(0) || (major == OLDEST.get(0) && Integer.parseInt(parts[1]) >= OLDEST.get(1));
    }

    /** The packages of the lock file; those of the last build when the lock is the same. */
    private boolean hasTools() throws IOException, InterruptedException {
        Files.createDirectories(place);
        for (var file : files()) {
            Files.writeString(place.resolve(source.relativize(file)), Files.readString(file));
        }
        var lock = Files.readString(source.resolve("package-lock.json"));
        var installed = place.resolve("installed.json");
        if (Files.exists(installed) && Files.readString(installed).equals(lock)) {
            return true;
        }
        Files.deleteIfExists(installed);
        if (!ran(
                List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"),
                place,
                ProcessBuilder.Redirect.to(log().toFile()))) {
            return false;
        }
        Files.writeString(installed, lock);
        return true;
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(source)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private Path log() {
        return place.resolve("npm.log");
    }

    private void check(Path repository) throws IOException, InterruptedException {
        var command = List.of("node", place.resolve("lint.mjs").toString(), repository.toString());
        if (!ran(command, repository, ProcessBuilder.Redirect.INHERIT)) {
            throw new Problem("Script hoặc style không chạy được trên trình duyệt cũ: xem các dòng trên.");
        }
    }

    private static boolean ran(List<String> command, Path folder, ProcessBuilder.Redirect output)
            throws IOException, InterruptedException {
        var process = start(command, folder, output);
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroy();
            return false;
        }
        return process.exitValue() == 0;
    }

    private static Process start(List<String> command, Path folder, ProcessBuilder.Redirect output) throws IOException {
        var builder = new ProcessBuilder(new ArrayList<>(command))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output);
        var process = builder.start();
        process.getOutputStream().close();
        return process;
    }
}
