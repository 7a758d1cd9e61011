package vn.hocvuso.launcher;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Unpacks each server once. A folder is there whole or not at all, whoever is killed meanwhile. */
record ServerFiles(Path servers) {

    /** Writes the content of one folder. */
    interface Filling {
        void into(Path folder) throws Exception;
    }

    Path once(String name, Filling filling) {
        var done = servers.resolve(name);
        if (Files.isDirectory(done)) {
            return done;
        }
        try {
            Files.createDirectories(servers);
            var half = Files.createTempDirectory(servers, ".half-");
            try {
                filling.into(half);
                moveInto(half, done);
            } finally {
                Folder.delete(half);
            }
            return done;
        } catch (Exception e) {
            throw Trouble.of(name, e);
        }
    }

    /** Somebody else, such as a build in another window, may have been faster: then theirs is as good. */
    private static void moveInto(Path half, Path done) throws IOException {
        try {
            Files.move(half, done, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(done)) {
                throw e;
            }
        }
    }

    /** Throws away what a killed run left half unpacked. */
    void tidy() throws IOException {
        if (Files.isDirectory(servers)) {
            try (var halves = Files.newDirectoryStream(servers, ".half-*")) {
                for (var half : halves) {
                    Folder.delete(half);
                }
            }
        }
    }

    /** Unpacks a zip without its top folder. */
    static void unzip(Path zip, Path folder) throws IOException {
        try (var file = new ZipFile(zip.toFile())) {
            for (var entries = file.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                var target = inside(folder, withoutTop(entry.getName()));
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    try (var in = file.getInputStream(entry)) {
                        Files.copy(in, target);
                    }
                }
            }
        } catch (ZipException | java.io.EOFException e) {
            throw new Problem(
                    "Tệp tải về bị hỏng: " + zip + ". Hãy xóa thư mục " + zip.getParent() + " rồi chạy lại để tải lại.",
                    e);
        }
    }

    private static String withoutTop(String name) {
        return name.substring(name.indexOf('/') + 1);
    }

    static Path inside(Path folder, String name) throws IOException {
        var target = folder.resolve(name).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("outside the archive: " + name);
        }
        return target;
    }
}
