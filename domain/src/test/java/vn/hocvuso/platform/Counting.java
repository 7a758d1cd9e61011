package vn.hocvuso.platform;

import vn.hocvuso.TestDatabase;
import vn.hocvuso.kernel.Sentence;

/** Counts to the number it is given, a row for each step; its result depends on every step and on their order. */
record Counting(TestDatabase inside, String worker, Mishap mishap) implements JobKind {

    /** What happens in the middle of a step, between its effect and its checkpoint. */
    interface Mishap {

        Mishap NONE = (step, inside) -> {};

        void at(int step, TestDatabase inside);
    }

    @Override
    public String name() {
        return "counting";
    }

    @Override
    public JobStep step(JobTask task) {
        int of = Integer.parseInt(task.input());
        var before = task.checkpoint() == null
                ? new String[] {"0", "7"}
                : task.checkpoint().split(":");
        int step = Integer.parseInt(before[0]) + 1;
        int sum = Integer.parseInt(before[1]) * 31 + step;
        inside.run("insert into effect values (%d, %d, '%s')".formatted(task.job(), step, worker));
        mishap.at(step, inside);
        var doing = Sentence.of("counting", step);
        return step == of ? JobStep.last(of, doing, "" + sum) : JobStep.at(step + ":" + sum, step, of, doing);
    }

    static String result(int of) {
        int sum = 7;
        for (int step = 1; step <= of; step++) {
            sum = sum * 31 + step;
        }
        return "" + sum;
    }
}
