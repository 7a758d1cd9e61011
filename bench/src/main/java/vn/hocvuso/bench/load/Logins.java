package vn.hocvuso.bench.load;

import vn.hocvuso.launcher.Stack;

/** What a sign-in costs without the password's hash, and with the hash that the realm asks for. */
final class Logins {

    private static final int PEOPLE = 50;
    private static final int HANDS = 2;

    private final Stack stack;
    private final World world;
    private final Measure measure;

    Logins(Stack stack, World world, Measure measure) {
        this.stack = stack;
        this.world = world;
        this.measure = measure;
    }

    void measure(int number) throws Exception {
        many("login without a hash worth the name", number, null);
        var accounts = new Accounts(stack);
        accounts.policy(world.realPolicy());
        for (int i = 0; i < PEOPLE; i++) {
            accounts.make("that" + i);
        }
        many("login with the realm's own hash: " + world.realPolicy(), number, "that");
        accounts.cheap();
    }

    /** @param prefix of the accounts taken in turn, null for learners who are fresh */
    private void many(String title, int number, String prefix) throws Exception {
        signIns(number / 2, prefix, new Times());
        var times = new Times();
        measure.of(title, "login", times, () -> signIns(number, prefix, times));
    }

    private int signIns(int number, String prefix, Times times) throws InterruptedException {
        return new Crowd(times).closed(HANDS, number, i -> {
            try (var learner = prefix == null ? world.learner(times) : world.learner(prefix + i % PEOPLE, times)) {
                learner.signsIn();
            }
        });
    }
}
