package vn.hocvuso.journeys;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a device holds of a running try, by the rules of {@code quiz.js}: of each question the answer given last, kept until
 * it is acknowledged, sent again under the same count, ever less often while nobody answers.
 */
final class AnswerJournal {

    private static final int MOST = 50;
    private static final int MANY_FAILURES = 2;
    private static final long FIRST_PAUSE = 1_000;

    /** The page waits for up to 30 s; the class is in more of a hurry than a person. */
    private static final long LONGEST_PAUSE = 3_000;

    /** @param at when it was given, in {@code System.nanoTime} */
    record Held(int slot, int seq, List<String> values, long at) {}

    /** @param at when it was acknowledged */
    record Acknowledged(Held answer, long at) {

        long nanos() {
            return at - answer.at();
        }
    }

    private final Map<Integer, Held> waiting = new TreeMap<>();
    private final List<Acknowledged> acknowledged = new ArrayList<>();
    private int highest;
    private int resent;
    private int replaced;
    private int failures;
    private long notBefore;

    void note(int slot, List<String> values) {
        highest++;
        if (waiting.put(slot, new Held(slot, highest, values, System.nanoTime())) != null) {
            replaced++;
        }
    }

    /** What is to be sent now; empty while there is nothing, or nobody answered a moment ago. */
    List<Held> batch() {
        if (System.nanoTime() < notBefore) {
            return List.of();
        }
        return waiting.values().stream()
                .sorted(Comparator.comparing(Held::seq))
                .limit(failures > MANY_FAILURES ? 1 : MOST)
                .toList();
    }

    void failed(List<Held> sent) {
        failures++;
        resent += sent.size();
        long pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE << Math.min(10, failures - 1));
        notBefore = System.nanoTime() + (long) (pause * (0.75 + Math.random() / 2) * 1_000_000);
    }

    /** One of those sent is kept by the server. */
    void saved(List<Held> sent, int slot, int seq) {
        failures = 0;
        sent.stream()
                .filter(answer -> answer.slot() == slot && answer.seq() == seq)
                .forEach(answer -> {
                    acknowledged.add(new Acknowledged(answer, System.nanoTime()));
                    if (!waiting.remove(slot, answer)) {
                        replaced--; // a later one took its place while it was on its way
                    }
                });
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    List<Acknowledged> acknowledged() {
        return acknowledged;
    }

    int given() {
        return highest;
    }

    int resent() {
        return resent;
    }

    /** Answers that gave way to a later one for the same question before anybody acknowledged them. */
    int replaced() {
        return replaced;
    }
}
