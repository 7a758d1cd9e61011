package vn.hocvuso.bench.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How long each kind of request took, and what went wrong. Used by many threads. */
final class Times {

    interface Work {
        void run() throws IOException;
    }

    private final Map<String, List<Long>> kinds = new LinkedHashMap<>();
    private final Map<String, Integer> errors = new LinkedHashMap<>();
    private int wrong;

    /** Times work from now on. */
    void of(String kind, Work work) throws IOException {
        long begun = System.nanoTime();
        work.run();
        add(kind, System.nanoTime() - begun);
    }

    synchronized void add(String kind, long nanos) {
        kinds.computeIfAbsent(kind, any -> new ArrayList<>()).add(nanos);
    }

    synchronized void wrong(Exception e) {
        wrong++;
        errors.merge(String.valueOf(e), 1, Integer::sum);
    }

    synchronized int errors() {
        return wrong;
    }

    synchronized int count(String kind) {
        return kinds.getOrDefault(kind, List.of()).size();
    }

    /** A table in Markdown, in milliseconds. */
    synchronized String table() {
        var table =
                new StringBuilder("| | number | p50 ms | p95 ms | p99 ms | slowest ms |\n|---|---|---|---|---|---|\n");
        kinds.forEach((kind, nanos) -> {
            var sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
            table.append("| %s | %d | %s | %s | %s | %s |%n"
                    .formatted(
                            kind, sorted.length, at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99), at(sorted, 1)));
        });
        errors.entrySet().stream()
                .limit(5)
                .forEach(error -> table.append("\n**%d × %s**%n".formatted(error.getValue(), error.getKey())));
        return table.toString();
    }

    private static String at(long[] sorted, double share) {
        int place = (int) Math.ceil(share * sorted.length) - 1;
        return "%.1f".formatted(sorted[Math.max(0, place)] / 1e6);
    }

    @Override
    public String toString() {
        return Arrays.toString(kinds.keySet().toArray());
    }
}
