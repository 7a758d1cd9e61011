package vn.hocvuso.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A server written in Java, started straight with {@code java}. */
abstract class JavaServer extends Part {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Setup setup;
    private final String id;

    JavaServer(String name, String id, Setup setup) {
        super(name, Started.of(setup.home(), id));
        this.id = id;
        this.setup = setup;
    }

    @Override
    public void start() {
        if (isRunning()) {
            return;
        }
        try {
            prepare();
            var process = Gate.pass(this::begin);
            awaitReady(process);
        } catch (Problem e) {
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem("Đang dừng.", e);
        } catch (Exception e) {
            throw Trouble.of(name(), e);
        }
    }

    /** What must lie ready before the process begins. */
    abstract void prepare() throws Exception;

    abstract List<String> command() throws Exception;

    abstract Map<String, String> environment();

    abstract boolean isReady();

    Setup setup() {
        return setup;
    }

    Path log() {
        return setup.log(id);
    }

    private Process begin() throws Exception {
        Files.createDirectories(log().getParent());
        var builder = new ProcessBuilder(command())
                .directory(setup.home().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log().toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("KC_") || name.startsWith("QUARKUS_"));
        builder.environment().putAll(environment());
        var process = builder.start();
        process.getOutputStream().close();
        started().write(process.toHandle());
        return process;
    }

    private void awaitReady(Process process) throws InterruptedException, IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            if (!process.isAlive()) {
                throw new Problem(name() + " không khởi động được (mã " + process.exitValue() + "). Xem " + log());
            }
            if (System.nanoTime() > end) {
                stop();
                throw new Problem(name() + " chưa sẵn sàng sau " + PATIENCE.toMinutes() + " phút. Xem " + log());
            }
            Thread.sleep(150);
        }
    }
}
