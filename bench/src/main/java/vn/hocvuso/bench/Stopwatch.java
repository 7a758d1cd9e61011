package vn.hocvuso.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.ToIntFunction;
import javax.sql.DataSource;

/** Asks each question eleven times, says the median and the slowest as a line of a table, and keeps the plans. */
final class Stopwatch {

    private static final int TIMES = 11;

    private final DataSource source;
    private final Path plans;

    /** @param plans a folder that is there */
    Stopwatch(DataSource source, Path plans) {
        this.source = source;
        this.plans = plans;
    }

    /** @param question asks the database it is given, and says how many lines it would show */
    void measure(String name, ToIntFunction<DataSource> question) throws IOException {
        var plan = new StringBuilder("-- " + name + "\n");
        question.applyAsInt(Explained.of(source, plan::append));
        Files.writeString(plans.resolve(name + ".txt"), plan);

        var times = new long[TIMES];
        int shown = 0;
        for (int i = 0; i < TIMES; i++) {
            long begun = System.nanoTime();
            shown = question.applyAsInt(source);
            times[i] = (System.nanoTime() - begun) / 1_000_000;
        }
        Arrays.sort(times);
        System.out.printf("| %s | %d | %d | %d |%n", name, shown, times[TIMES / 2], times[TIMES - 1]);
    }
}
