package vn.hocvuso.bench.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** Learners who take the quiz, in the shapes a school day has. Before each measure the same is done unmeasured for a while. */
final class Flows {

    private static final int HANDS = 4;
    private static final Duration WARM = Duration.ofSeconds(Integer.getInteger("warm", 40));

    private final World world;
    private final Measure measure;

    Flows(World world, Measure measure) {
        this.world = world;
        this.measure = measure;
    }

    /** One learner after the other, {@code hands} at a time. */
    void closed(int hands, int seconds) throws Exception {
        warm(hands);
        var times = new Times();
        var wire = new AtomicLong();
        var sent = new AtomicLong();
        var requests = new AtomicLong();
        var cost = measure.of(
                "flow: %d at a time for %d s".formatted(hands, seconds), "flow", times, () -> new Crowd(times)
                        .closed(hands, Duration.ofSeconds(seconds), i -> {
                            try (var learner = world.learner(times)) {
                                learner.takesTheQuiz();
                                wire.addAndGet(learner.browser().received());
                                sent.addAndGet(learner.browser().sent());
                                requests.addAndGet(learner.browser().requests());
                            }
                        }));
        System.out.printf(
                "%nA flow: %d requests, %.1f KiB received, %.1f KiB sent, files of the pages at hand%n",
                requests.get() / cost.done(), wire.get() / 1024.0 / cost.done(), sent.get() / 1024.0 / cost.done());
    }

    /** As {@link #closed}, by this many learners who have signed in before. */
    void signedIn(int hands, int number) throws Exception {
        warm(hands);
        var ready = atTheDoor(number, new Times());
        var times = new Times();
        var title = "flow of %d learners who are signed in, %d at a time".formatted(number, hands);
        measure.of(title, "flow", times, () -> new Crowd(times).closed(hands, number, i -> {
            try (var learner = ready.get(i)) {
                learner.talliesIn(times);
                learner.takesTheQuizSignedIn();
            }
        }));
    }

    /** So many learners a second, whether the ones before are done or not. */
    void open(int aSecond, int seconds) throws Exception {
        warm(HANDS);
        var times = new Times();
        measure.of("flow-open: %d/s for %d s".formatted(aSecond, seconds), "flow", times, () -> new Crowd(times)
                .open("whole flow", aSecond, aSecond * seconds, i -> {
                    try (var learner = world.learner(times)) {
                        learner.takesTheQuiz();
                    }
                }));
    }

    /** So many answers a second, of two hundred learners in turn. */
    void answers(int aSecond, int seconds) throws Exception {
        warm(HANDS);
        var idle = new ConcurrentLinkedQueue<>(seated(200, new Times()));
        var times = new Times();
        measure.of("answers: %d/s for %d s".formatted(aSecond, seconds), "answer", times, () -> new Crowd(times)
                .open("answer saved", aSecond, aSecond * seconds, i -> {
                    var learner = idle.remove();
                    learner.answer();
                    idle.add(learner);
                }));
        idle.forEach(Learner::close);
    }

    /** So many learners who are signed in open the quiz and start, spread over the time. */
    void starts(int number, int seconds) throws Exception {
        warm(HANDS);
        var ready = atTheDoor(number, new Times());
        var times = new Times();
        measure.of("start: %d within %d s".formatted(number, seconds), "start", times, () -> new Crowd(times)
                .open("quiz page and start", number / (double) seconds, number, i -> {
                    try (var learner = ready.get(i)) {
                        learner.talliesIn(times);
                        learner.opensTheQuiz();
                        learner.starts();
                    }
                }));
    }

    /** What goes over the wire with nothing at hand, and after that. */
    void weight() throws IOException {
        try (var learner = world.learner(new Times()).forTheFirstTime()) {
            learner.takesTheQuiz();
            say("first visit, with the files of the pages", learner.browser());
        }
        try (var learner = world.learner(new Times())) {
            learner.takesTheQuiz();
            say("after the first visit", learner.browser());
        }
    }

    private static void say(String what, Browser browser) {
        System.out.printf(
                "%s: %d requests, %.1f KiB received, %.1f KiB sent%n",
                what, browser.requests(), browser.received() / 1024.0, browser.sent() / 1024.0);
    }

    /** Signed in, their phones put away. */
    private List<Learner> atTheDoor(int number, Times times) throws InterruptedException {
        var ready = Collections.synchronizedList(new ArrayList<Learner>());
        new Crowd(times).closed(HANDS, number, i -> {
            var learner = world.learner(times);
            learner.signsIn();
            learner.leaves();
            ready.add(learner);
        });
        if (ready.size() < number) {
            throw new IllegalStateException(times.table());
        }
        return ready;
    }

    private List<Learner> seated(int number, Times times) throws InterruptedException {
        var seated = Collections.synchronizedList(new ArrayList<Learner>());
        new Crowd(times).closed(HANDS, number, i -> {
            var learner = world.learner(times);
            learner.signsIn();
            learner.opensTheQuiz();
            learner.starts();
            seated.add(learner);
        });
        if (seated.size() < number) {
            throw new IllegalStateException(times.table());
        }
        return seated;
    }

    private void warm(int hands) throws InterruptedException {
        var times = new Times();
        new Crowd(times).closed(hands, WARM, i -> {
            try (var learner = world.learner(times)) {
                learner.takesTheQuiz();
            }
        });
        if (times.errors() > 0) {
            System.out.println("while warming up: " + times.table());
        }
    }
}
