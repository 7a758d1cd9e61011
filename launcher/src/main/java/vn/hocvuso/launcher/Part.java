package vn.hocvuso.launcher;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One of the three servers. Tests may kill, stop and start it; ports and data stay the same. */
public abstract class Part {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String name;
    private final Started started;

    Part(String name, Started started) {
        this.name = name;
        this.started = started;
    }

    /** Starts it and returns when it answers. Nothing happens when it already runs. */
    public abstract void start();

    /** Asks it to stop and returns when it has. */
    public void stop() {
        started.process().ifPresent(process -> {
            process.destroy();
            if (!ended(process, PATIENCE)) {
                process.destroyForcibly();
                ended(process, PATIENCE);
            }
        });
        started.forget();
    }

    /** {@code kill -9}: no goodbye. Returns when the process is gone; the note of it stays, as after a real accident. */
    public void kill() {
        started.process().ifPresent(process -> {
            process.destroyForcibly();
            ended(process, PATIENCE);
        });
    }

    public boolean isRunning() {
        return started.process().isPresent();
    }

    /** As people know it. */
    public String name() {
        return name;
    }

    Started started() {
        return started;
    }

    static boolean ended(ProcessHandle process, Duration within) {
        try {
            process.onExit().get(within.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
