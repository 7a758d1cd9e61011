package vn.hocvuso.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Many at once: so many hands one after the other, or so many a second whether the last ones are done or not. */
final class Crowd {

    /** In the open model: more than are ever under way where the server keeps up. */
    private static final int HANDS = 400;

    interface Act {
        /** @param number from 0 */
        void run(int number) throws Exception;
    }

    private final Times times;

    Crowd(Times times) {
        this.times = times;
    }

    /** Closed: each of {@code hands} begins the next when it has done one, until the time is over. */
    int closed(int hands, Duration time, Act act) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        var begun = new AtomicInteger();
        var done = new AtomicInteger();
        all(hands, () -> {
            while (System.nanoTime() < end) {
                one(act, begun.getAndIncrement(), done);
            }
            return null;
        });
        return done.get();
    }

    /** Closed: this many in all. */
    int closed(int hands, int number, Act act) throws InterruptedException {
        var begun = new AtomicInteger();
        var done = new AtomicInteger();
        all(hands, () -> {
            for (int i = begun.getAndIncrement(); i < number; i = begun.getAndIncrement()) {
                one(act, i, done);
            }
            return null;
        });
        return done.get();
    }

    /** Open: one each so often; how long it took is counted from when it was due. */
    int open(String kind, double aSecond, int number, Act act) throws InterruptedException {
        var begun = new AtomicInteger();
        var done = new AtomicInteger();
        long start = System.nanoTime() + 100_000_000;
        all(Math.min(HANDS, number), () -> {
            for (int i = begun.getAndIncrement(); i < number; i = begun.getAndIncrement()) {
                long due = start + (long) (i / aSecond * 1e9);
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                if (one(act, i, done)) {
                    times.add(kind, System.nanoTime() - due);
                }
            }
            return null;
        });
        return done.get();
    }

    private boolean one(Act act, int number, AtomicInteger done) {
        try {
            act.run(number);
            done.incrementAndGet();
            return true;
        } catch (Exception e) {
            times.wrong(e);
            return false;
        }
    }

    private static void all(int hands, Callable<Void> work) throws InterruptedException {
        var pool = Executors.newFixedThreadPool(hands);
        try {
            var under = new ArrayList<Future<Void>>();
            for (int i = 0; i < hands; i++) {
                under.add(pool.submit(work));
            }
            for (var each : under) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
