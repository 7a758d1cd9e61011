package vn.hocvuso.launcher;

import java.util.function.Consumer;

/** Stops everything that runs, in the right order, whoever started it. */
record Stopping(Parts parts, Consumer<String> tell) implements Runnable {

    @Override
    public void run() {
        Gate.shut();
        for (var part : parts.inStoppingOrder()) {
            boolean ran = part.isRunning();
            part.stop();
            if (ran) {
                tell.accept("Đã dừng " + part.name());
            }
        }
        Started.of(parts.setup().home(), "launcher").forget();
    }
}
