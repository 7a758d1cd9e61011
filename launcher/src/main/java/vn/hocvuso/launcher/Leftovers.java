package vn.hocvuso.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Processes of a run that was killed before it could stop them. */
record Leftovers(List<Started> notes) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** The servers; a launcher that lives is somebody's own. */
    static Leftovers of(Path home) {
        return new Leftovers(Stream.of("payara", "keycloak", "postgres")
                .map(name -> Started.of(home, name))
                .toList());
    }

    /** The launcher as well: two builds in one folder cannot both be right, the later one is. */
    static Leftovers withLauncherOf(Path home) {
        return new Leftovers(Stream.of("launcher", "payara", "keycloak", "postgres")
                .map(name -> Started.of(home, name))
                .toList());
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

    /** PostgreSQL comes last: asked plainly, it waits until its sessions have ended. */
    private static void end(ProcessHandle process) {
        process.destroy();
        if (!Part.ended(process, PATIENCE)) {
            process.destroyForcibly();
            Part.ended(process, PATIENCE);
        }
    }
}
