package vn.hocvuso.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;

/** One launcher for one home. The operating system holds the lock and gives it back even after {@code kill -9}. */
final class OnlyOne {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Path home;
    private final Started note;
    private FileChannel lock;

    OnlyOne(Path home) {
        this.home = home;
        this.note = Started.of(home, "launcher");
    }

    /** Waits for one that is just stopping; says no when another runs. */
    void enter(String address) {
        try {
            Files.createDirectories(home.resolve("run"));
            lock = FileChannel.open(
                    home.resolve("run").resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (lock.tryLock() == null) {
                if (isThereToStay() || System.nanoTime() > end) {
                    throw new Problem("Học Vụ Số đang chạy rồi: " + note.said("address") + " (tiến trình "
                            + note.said("pid") + "). Mở địa chỉ ấy, hoặc dừng nó trước.");
                }
                Thread.sleep(300);
            }
            note.write(ProcessHandle.current(), Map.of("address", address));
        } catch (IOException e) {
            throw Trouble.of(home.toString(), e);
        } catch (InterruptedException e) {
            throw new Problem("Đang dừng.", e);
        }
    }

    /** Its note is written after the lock is taken and thrown away before the lock is given back. */
    private boolean isThereToStay() {
        return note.process().isPresent() && !note.said("state").equals("stopping");
    }

    /** Those who come now may wait. */
    void leaving() {
        note.write(ProcessHandle.current(), Map.of("state", "stopping"));
    }
}
