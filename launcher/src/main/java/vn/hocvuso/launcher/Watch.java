package vn.hocvuso.launcher;

import java.util.Optional;

/** Looks after the running parts: when one dies, the rest has no use. */
record Watch(Parts parts) {

    void untilOneDies() {
        Optional<Part> dead = Optional.empty();
        while (dead.isEmpty()) {
            pause();
            dead = parts.inStoppingOrder().stream()
                    .filter(part -> !part.isRunning())
                    .findFirst();
        }
        // Ctrl-C reaches the servers in the same moment as us; then nobody died unasked.
        pause();
        throw new Problem(dead.get().name() + " dừng bất ngờ; các phần còn lại cũng được dừng. Xem "
                + parts.setup().home().resolve("logs"));
    }

    private static void pause() {
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException e) {
            throw new Problem("Đang dừng.", e);
        }
    }
}
