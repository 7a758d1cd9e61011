package vn.hocvuso.bench.load;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import vn.hocvuso.launcher.Stack;

/** Starts the servers, fills them with learners, and measures what was asked for: see {@code bench/README.md}. */
public final class Load {

    private final Stack stack;
    private final Flows flows;
    private final Floor floor;
    private final Logins logins;

    private Load(Stack stack, World world) {
        var measure = new Measure(stack);
        this.stack = stack;
        this.flows = new Flows(world, measure);
        this.floor = new Floor(stack, measure);
        this.logins = new Logins(stack, world, measure);
    }

    /**
     * @param arguments the commands in one word, such as {@code "flow 4 60, answers 50 60"}, {@code -} for standard input;
     *     then what {@link Stack#start} wants
     */
    public static void main(String... arguments) throws Exception {
        var stack = Stack.start(Arrays.copyOfRange(arguments, 1, arguments.length));
        var world = World.of(stack, Integer.getInteger("people", 25_000));
        var load = new Load(stack, world);
        System.out.println("The servers: " + stack.appUrl() + " " + stack.processes());
        if (arguments[0].equals("-")) {
            load.asTyped();
        } else {
            for (var command : arguments[0].split(",")) {
                load.run(command.strip().split(" +"));
            }
        }
        System.exit(0);
    }

    private void asTyped() throws Exception {
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            try {
                run(line.strip().split(" +"));
            } catch (RuntimeException e) {
                e.printStackTrace(System.out);
            }
            System.out.println("done: " + line);
        }
    }

    private void run(String... words) throws Exception {
        int one = number(words, 1);
        int two = number(words, 2);
        switch (words[0]) {
            case "flow" -> flows.closed(one, two);
            case "signed-in" -> flows.signedIn(one, two);
            case "flow-open" -> flows.open(one, two);
            case "answers" -> flows.answers(one, two);
            case "start" -> flows.starts(one, two);
            case "weight" -> flows.weight();
            case "floor" -> floor.measure(one);
            case "login" -> logins.measure(one);
            case "deploy" -> stack.deploy(Path.of(words[1]));
            default -> throw new IllegalArgumentException("no command " + words[0]);
        }
    }

    private static int number(String[] words, int place) {
        return words.length > place && words[place].matches("\\d+") ? Integer.parseInt(words[place]) : 0;
    }
}
