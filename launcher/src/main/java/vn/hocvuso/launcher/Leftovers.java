package vn.hocvuso.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Processes of a run that was killed before it could stop them. */
record Leftovers(List<Started> notes) {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    static Leftovers in(Path home) {
        return new Leftovers(List.of(
                Started.of(home, "launcher"),
                Started.of(home, "payara"),
                Started.of(home, "keycloak"),
                Started.of(home, "postgres")));
    }

    /** @return how many were still alive and have been stopped */
    int stop() {
        int stopped = 0;
        for (var note : notes) {
            var alive = note.process();
            alive.ifPresent(Leftovers::end);
            stopped += alive.isPresent() ? 1 : 0;
            note.forget();
        }
        return stopped;
    }

    /** PostgreSQL takes a plain request to stop as "wait for all sessions"; so its patience is short. */
    private static void end(ProcessHandle process) {
        process.destroy();
        if (!Part.ended(process, PATIENCE)) {
            process.destroyForcibly();
            Part.ended(process, PATIENCE);
        }
    }

    static Optional<ProcessHandle> launcherOf(Path home) {
        return Started.of(home, "launcher").process();
    }
}
