package vn.hocvuso.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The note under {@code run/} that says which process is a part. A process number alone is not enough: numbers are used
 * again, so the instant it started must match too.
 */
record Started(Path note) {

    /** The operating system's clock ticks and its boot time are both rounded. */
    private static final Duration ROUNDING = Duration.ofSeconds(2);

    static Started of(Path home, String name) {
        return new Started(home.resolve("run").resolve(name + ".properties"));
    }

    void write(ProcessHandle process) {
        write(process, Map.of());
    }

    void write(ProcessHandle process, Map<String, String> more) {
        var values = new java.util.HashMap<>(more);
        values.put("pid", String.valueOf(process.pid()));
        process.info().startInstant().ifPresent(at -> values.put("started", at.toString()));
        KeptProperties.write(note, values);
    }

    /** The process that was noted, if it is still that one and still alive. */
    Optional<ProcessHandle> process() {
        var values = KeptProperties.read(note);
        if (!values.containsKey("pid")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(values.get("pid")))
                .filter(ProcessHandle::isAlive)
                .filter(process -> isSame(process, values.get("started")));
    }

    private static boolean isSame(ProcessHandle process, String started) {
        var at = process.info().startInstant();
        return started == null
                || at.isEmpty()
                || Duration.between(Instant.parse(started), at.get()).abs().compareTo(ROUNDING) <= 0;
    }

    String said(String name) {
        return KeptProperties.read(note).getOrDefault(name, "");
    }

    void forget() {
        try {
            Files.deleteIfExists(note);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
