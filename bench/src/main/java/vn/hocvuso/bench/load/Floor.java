package vn.hocvuso.bench.load;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.hocvuso.bench.bare.Bare;
import vn.hocvuso.launcher.Stack;

/** The least an answer can cost: one row committed, by JDBC alone and by a servlet that does nothing else. */
final class Floor {

    private static final int HANDS = 4;
    private static final String INSERT = "insert into bench_floor (said) values ('one row')";

    private final Stack stack;
    private final Measure measure;

    Floor(Stack stack, Measure measure) {
        this.stack = stack;
        this.measure = measure;
    }

    void measure(int number) throws Exception {
        run("create table if not exists bench_floor (id bigint generated always as identity primary key, said text)");
        byJdbc(number);
        stack.deployBeside("bare", war());
        byServlet(number * 2, new Times());
        var times = new Times();
        measure.of("floor: a bare servlet that commits one row", "row", times, () -> byServlet(number, times));
    }

    private void byJdbc(int number) throws Exception {
        var times = new Times();
        measure.of("floor: one row committed by JDBC", "row", times, () -> {
            try (var connection = stack.database().connect();
                    var statement = connection.prepareStatement(INSERT)) {
                for (int i = 0; i < number; i++) {
                    long begun = System.nanoTime();
                    statement.executeUpdate();
                    times.add("row", System.nanoTime() - begun);
                }
            }
            return number;
        });
    }

    private int byServlet(int number, Times times) throws InterruptedException {
        var address = URI.create(stack.appUrl() + "/bare/row");
        var idle = new ConcurrentLinkedQueue<Browser>();
        int done = new Crowd(times).closed(HANDS, number, i -> {
            var known = idle.poll();
            var browser = known == null ? new Browser() : known;
            times.of("row", () -> browser.call(address, "{}", "none").mustSay("1"));
            idle.add(browser);
        });
        idle.forEach(Browser::close);
        return done;
    }

    private static Path war() throws IOException {
        var name = Bare.class.getName().replace('.', '/') + ".class";
        var war = Files.createTempFile("bare", ".war");
        try (var in = Bare.class.getResourceAsStream("/" + name);
                var zip = new ZipOutputStream(Files.newOutputStream(war))) {
            zip.putNextEntry(new ZipEntry("WEB-INF/classes/" + name));
            in.transferTo(zip);
            zip.closeEntry();
        }
        return war;
    }

    private void run(String sql) throws SQLException {
        try (var connection = stack.database().connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
