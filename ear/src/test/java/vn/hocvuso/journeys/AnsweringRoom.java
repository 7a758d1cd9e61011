package vn.hocvuso.journeys;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;

/** Learners who answer all at once, each at their own pace, until they are told that time is over. */
final class AnsweringRoom implements AutoCloseable {

    private static final int A_MOMENT = 20;

    /** Milliseconds from one answer to the next. */
    private static final int QUICK = 300;

    private static final int SLOW = 900;
    private static final int AT_THE_DOOR = 8;

    private final List<Sitter> sitters;
    private final ExecutorService hands;
    private final List<Future<?>> answering = new ArrayList<>();
    private volatile boolean over;

    AnsweringRoom(List<Sitter> sitters) {
        this.sitters = sitters;
        this.hands = Executors.newFixedThreadPool(sitters.size());
    }

    /** All sign in and sit down; then all begin. */
    void begin() throws Exception {
        each(sitter -> sitter.sits(FaultIT.COURSE));
        sitters.forEach(sitter -> answering.add(hands.submit(() -> answer(sitter))));
    }

    private Void answer(Sitter sitter) throws InterruptedException {
        long next = 0;
        while (!over || !isQuiet(sitter)) {
            synchronized (sitter) {
                if (!over && System.nanoTime() > next) {
                    sitter.answers();
                    next = System.nanoTime() + ThreadLocalRandom.current().nextLong(QUICK, SLOW) * 1_000_000;
                }
                sitter.sends();
            }
            Thread.sleep(A_MOMENT);
        }
        return null;
    }

    private static boolean isQuiet(Sitter sitter) {
        synchronized (sitter) {
            return sitter.isQuiet();
        }
    }

    /** Returns when each learner, at some moment from now on, had nothing left to be saved. */
    void awaitQuiet(Duration patience) throws InterruptedException {
        var waiting = new ArrayList<>(sitters);
        long end = System.nanoTime() + patience.toNanos();
        while (!waiting.isEmpty()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(waiting.size() + " learners still wait");
            }
            waiting.removeIf(AnsweringRoom::isQuiet);
            Thread.sleep(A_MOMENT);
        }
    }

    /** Nobody answers any more; returns when everything is saved. */
    void penDown(Duration patience) throws Exception {
        over = true;
        awaitQuiet(patience);
        for (var each : answering) {
            each.get();
        }
    }

    void handIn() throws Exception {
        each(Sitter::handsIn);
    }

    List<Sitter> sitters() {
        return sitters;
    }

    private interface Work {
        void of(Sitter sitter) throws Exception;
    }

    private void each(Work work) throws Exception {
        var door = Executors.newFixedThreadPool(AT_THE_DOOR);
        try {
            var all = sitters.stream()
                    .map(sitter -> (Callable<Void>) () -> {
                        work.of(sitter);
                        return null;
                    })
                    .toList();
            for (var done : door.invokeAll(all)) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            door.shutdown();
        }
    }

    @Override
    public void close() {
        over = true;
        hands.shutdownNow();
    }
}
