package vn.hocvuso.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * CPU-seconds that the servers and the generator have used so far, from {@code /proc}: user and system, with all children,
 * those that have ended too.
 */
record Cpu(Map<String, Double> seconds) {

    /** Ticks of {@code /proc} in a second: the same on every Linux we know. */
    private static final double TICKS = 100;

    private static final String GENERATOR = "generator";

    static Cpu now(Map<String, Long> servers) {
        var seconds = new TreeMap<String, Double>();
        servers.forEach((name, pid) -> seconds.put(name, ticks(pid) / TICKS));
        // The servers are its children: it is counted alone.
        seconds.put(GENERATOR, own(ProcessHandle.current().pid(), 2) / TICKS);
        return new Cpu(seconds);
    }

    private static long ticks(long pid) {
        var process = ProcessHandle.of(pid).orElseThrow();
        return own(pid, 4)
                + process.children()
                        .mapToLong(child -> ticksIfThere(child.pid()))
                        .sum();
    }

    /** A child that ends just now is counted with its parent next time. */
    private static long ticksIfThere(long pid) {
        try {
            return ticks(pid);
        } catch (UncheckedIOException | java.util.NoSuchElementException ended) {
            return 0;
        }
    }

    /** Fields 14 to 17, after the name in brackets, which may hold blanks: user, system, and both of ended children. */
    private static long own(long pid, int counted) {
        try {
            var line = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
            var fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
            long ticks = 0;
            for (int i = 11; i < 11 + counted; i++) {
                ticks += Long.parseLong(fields[i]);
            }
            return ticks;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Cpu since(Cpu before) {
        var spent = new TreeMap<String, Double>();
        seconds.forEach((name, now) -> spent.put(name, now - before.seconds().get(name)));
        return new Cpu(spent);
    }

    double generator() {
        return seconds.get(GENERATOR);
    }

    double servers() {
        return seconds.values().stream().mapToDouble(Double::doubleValue).sum() - generator();
    }

    double of(String server) {
        return seconds.get(server);
    }
}
