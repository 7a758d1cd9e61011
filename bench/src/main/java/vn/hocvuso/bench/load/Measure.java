package vn.hocvuso.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.hocvuso.launcher.Stack;

/** What a piece of work cost the servers, said as a table. */
final class Measure {

    private static final List<String> SERVERS = List.of("Payara", "PostgreSQL", "Keycloak");

    /** Milliseconds after which what a process used is counted that ended with the work. */
    private static final long REAPED = 500;

    interface Work {
        /** @return how many were done */
        int run() throws Exception;
    }

    private final Stack stack;

    Measure(Stack stack) {
        this.stack = stack;
    }

    /** @param each what is counted, such as "flow" */
    Cost of(String title, String each, Times times, Work work) throws Exception {
        System.out.printf("%n### %s%n%n", title);
        var before = Cpu.now(stack.processes());
        long begun = System.nanoTime();
        int done = work.run();
        double took = (System.nanoTime() - begun) / 1e9;
        Thread.sleep(REAPED);
        var spent = Cpu.now(stack.processes()).since(before);
        System.out.print(times.table());
        System.out.printf(
                "%n%d × %s in %.1f s = %.1f/s, errors %d, load average %s%n%n",
                done, each, took, done / took, times.errors(), load());
        System.out.printf(
                "| CPU ms per %s | all servers | Payara | PostgreSQL | Keycloak | generator, apart |%n", each);
        System.out.println("|---|---|---|---|---|---|");
        System.out.printf("| | **%.2f** |", spent.servers() * 1000 / done);
        SERVERS.forEach(server -> System.out.printf(" %.2f |", spent.of(server) * 1000 / done));
        System.out.printf(" %.2f |%n", spent.generator() * 1000 / done);
        return new Cost(done, spent);
    }

    record Cost(int done, Cpu spent) {}

    private static String load() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
    }
}
