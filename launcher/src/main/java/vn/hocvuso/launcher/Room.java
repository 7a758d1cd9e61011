package vn.hocvuso.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Room on the disk, looked at before anything is written. */
record Room(Path home) {

    private static final long TO_UNPACK = 1_200_000_000;
    private static final long SO_LITTLE = 20_000_000;
    private static final long TO_RUN = 200_000_000;

    /** What fails on a full disk fails with many names. */
    boolean isGone() {
        try {
            return Files.isDirectory(home) && Files.getFileStore(home).getUsableSpace() < SO_LITTLE;
        } catch (IOException e) {
            return false;
        }
    }

    /** @param servers how many of the three are already unpacked */
    void mustSuffice(int servers) {
        try {
            if (Files.getFileStore(home).getUsableSpace() < TO_RUN + TO_UNPACK * (3 - servers) / 3) {
                throw Trouble.diskFull();
            }
        } catch (IOException e) {
            throw Trouble.of(home.toString(), e);
        }
    }

    static int unpacked(Path servers) {
        try (var folders = Files.newDirectoryStream(servers, "[!.]*")) {
            int count = 0;
            for (var folder : folders) {
                count += Files.isDirectory(folder) ? 1 : 0;
            }
            return Math.min(count, 3);
        } catch (IOException e) {
            return 0;
        }
    }
}
