package vn.hocvuso.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocvuso.TestDatabase;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.platform.outbox.OutboxQueue;

class OutboxTest {

    /** What happens to a consumer between its effect and the mark. */
    interface Mishap {

        Mishap NONE = (message, inside) -> {};

        void at(OutboxMessage message, TestDatabase inside);
    }

    static WorkDatabase database;

    @BeforeAll
    static void open() {
        database = new WorkDatabase("outbox");
        database.run("create table heard (place bigint generated always as identity, key text, n int)");
        database.run("create table thing (id int primary key, of int references thing deferrable initially deferred)");
    }

    @BeforeEach
    void empty() {
        database.run("truncate outbox_message, heard, thing restart identity");
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void of_each_key_in_order_and_once_under_three_who_deliver_at_once() {
        for (int n = 1; n <= 20; n++) {
            send("a", n);
            send("b", n);
            send("c", n);
        }
        Stream.of(1, 2, 3)
                .map(node -> CompletableFuture.runAsync(
                        () -> untilNothingIsLeft((message, inside) -> inside.run("select pg_sleep(0.002)"))))
                .toList()
                .forEach(CompletableFuture::join);
        for (var key : List.of("a", "b", "c")) {
            assertThat(heard(key))
                    .isEqualTo(IntStream.rangeClosed(1, 20).boxed().toList());
        }
    }

    private void untilNothingIsLeft(Mishap mishap) {
        while (database.count("select count(*) from outbox_message where done_at is null") > 0) {
            delivery(mishap).deliverDue();
        }
    }

    @Test
    void different_keys_are_delivered_side_by_side() {
        send("a", 1);
        send("b", 1);
        var together = new CyclicBarrier(2);
        Stream.of(1, 2)
                .map(node -> CompletableFuture.runAsync(
                        () -> delivery((message, inside) -> meet(together)).deliverDue()))
                .toList()
                .forEach(CompletableFuture::join);
        assertThat(database.count("select count(*) from heard")).isEqualTo(2);
    }

    private static void meet(CyclicBarrier together) {
        try {
            together.await(20, TimeUnit.SECONDS);
        } catch (Exception alone) {
            throw new IllegalStateException(alone);
        }
    }

    @Test
    void a_change_that_is_rolled_back_says_nothing() {
        assertThatThrownBy(() -> database.committed(inside -> {
                    outbox(inside).send("a", "counted", number(1));
                    throw new RuleBroken("no");
                }))
                .isInstanceOf(RuleBroken.class);
        assertThat(database.count("select count(*) from outbox_message")).isZero();
    }

    @Test
    void killed_between_effect_and_mark_the_effect_is_there_once() {
        send("a", 1);
        send("a", 2);
        var killed = new AtomicBoolean();
        delivery((message, inside) -> {
                    if (killed.compareAndSet(false, true)) {
                        inside.run("select pg_terminate_backend(pg_backend_pid())");
                    }
                })
                .deliverDue();
        assertThat(killed).isTrue();
        assertThat(heard("a")).isEmpty();
        laterOn();
        delivery(Mishap.NONE).deliverDue();
        assertThat(heard("a")).containsExactly(1, 2);
    }

    @Test
    void a_thread_that_dies_between_effect_and_mark_lets_go_of_the_message() {
        send("a", 1);
        assertThatThrownBy(() -> delivery((message, inside) -> {
                            throw new JobsTest.Killed();
                        })
                        .deliverDue())
                .isInstanceOf(JobsTest.Killed.class);
        delivery(Mishap.NONE).deliverDue();
        assertThat(heard("a")).containsExactly(1);
    }

    @Test
    void one_that_fails_holds_back_its_key_and_no_other_and_waits_longer_each_time() {
        send("a", 1);
        send("a", 2);
        send("b", 1);
        Mishap firstOfA = (message, inside) -> RuleBroken.unless(!message.key().equals("a") || message.id() != 1, "no");
        for (int failure = 1; failure <= 3; failure++) {
            delivery(firstOfA).deliverDue();
            assertThat(
                            database.count(
                                    "select cast(round(extract(epoch from due_at - clock_timestamp())) as bigint) from outbox_message where id = 1"))
                    .isEqualTo(1L << failure);
            laterOn();
        }
        assertThat(heard("a")).isEmpty();
        assertThat(heard("b")).containsExactly(1);
        delivery(Mishap.NONE).deliverDue();
        assertThat(heard("a")).containsExactly(1, 2);
    }

    @Test
    void what_only_the_commit_would_refuse_is_a_failure_of_that_message() {
        send("a", 1);
        send("b", 1);
        delivery((message, inside) -> {
                    if (message.key().equals("a")) {
                        inside.run("insert into thing values (1, 2)");
                    }
                })
                .deliverDue();
        assertThat(heard("b")).containsExactly(1);
        assertThat(stuck(Duration.ofDays(1), 1)).extracting(Stuck::key).containsExactly("a");
    }

    @Test
    void what_is_old_or_has_failed_often_is_found() {
        send("a", 1);
        send("b", 1);
        send("c", 1);
        delivery((message, inside) -> RuleBroken.unless(!message.key().equals("b"), "not\ntoday"))
                .deliverDue();
        send("d", 1);
        database.run("update outbox_message set sent_at = sent_at - interval '16 minutes' where key in ('a', 'd')");
        var found = stuck(Duration.ofMinutes(15), 1);
        assertThat(found).extracting(Stuck::key).containsExactly("b", "d");
        assertThat(found.get(0).wrong()).isEqualTo("vn.hocvuso.kernel.RuleBroken: not today");
        assertThat(found.get(1).ageSeconds()).isBetween(960L, 990L);
        assertThat(stuck(Duration.ofMinutes(15), 2)).extracting(Stuck::key).containsExactly("d");
    }

    @Test
    void a_message_nobody_hears_is_found_too() {
        database.committed(inside -> {
            outbox(inside).send("a", "unheard", number(1));
            return null;
        });
        delivery(Mishap.NONE).deliverDue();
        assertThat(stuck(Duration.ofMinutes(15), 1))
                .singleElement()
                .extracting(Stuck::wrong)
                .asString()
                .endsWith("nobody hears messages of kind unheard");
    }

    @Test
    void what_was_delivered_a_month_ago_is_forgotten_and_what_waits_never() {
        send("a", 1);
        delivery(Mishap.NONE).deliverDue();
        send("a", 2);
        database.run("update outbox_message set sent_at = '2020-01-01', done_at = done_at - interval '31 days'");
        database.committed(inside -> {
            outbox(inside).tidy();
            return null;
        });
        assertThat(database.count("select id from outbox_message")).isEqualTo(2);
    }

    private void send(String key, int n) {
        database.committed(inside -> {
            outbox(inside).send(key, "counted", number(n));
            return null;
        });
    }

    private static JsonObject number(int n) {
        return Json.createObjectBuilder().add("n", n).build();
    }

    private static Outbox outbox(TestDatabase inside) {
        var outbox = new Outbox();
        outbox.queue = new OutboxQueue(inside.entities());
        outbox.sql = inside.sql();
        return outbox;
    }

    private List<Stuck> stuck(Duration age, int failures) {
        return database.committed(inside -> outbox(inside).stuck(age, failures));
    }

    private List<Integer> heard(String key) {
        record Heard(int n) {}
        return database.committed(inside ->
                inside.sql().list(Heard.class, "select n from heard where key = ? order by place", key).stream()
                        .map(Heard::n)
                        .toList());
    }

    /** Whoever waits to try again has waited. */
    private void laterOn() {
        database.run("update outbox_message set due_at = clock_timestamp() where done_at is null");
    }

    /** One node, with transactions as the container would give them. */
    private OutboxDelivery delivery(Mishap mishap) {
        var delivery = new OutboxDelivery();
        delivery.handover = new OutboxHandover() {
            @Override
            public boolean one() {
                return database.committed(inside -> handover(inside, mishap).one());
            }
        };
        delivery.queue = new OutboxQueue() {
            @Override
            public void failed(long id, String why) {
                database.committed(inside -> {
                    new OutboxQueue(inside.entities()).failed(id, why);
                    return null;
                });
            }
        };
        return delivery;
    }

    private static OutboxHandover handover(TestDatabase inside, Mishap mishap) {
        var handover = new OutboxHandover() {
            @Override
            List<OutboxConsumer> all() {
                return List.of(new Counted(inside, mishap));
            }
        };
        handover.queue = new OutboxQueue(inside.entities());
        return handover;
    }

    /** Writes down what it heard, in the order it heard it. */
    private record Counted(TestDatabase inside, Mishap mishap) implements OutboxConsumer {

        @Override
        public String kind() {
            return "counted";
        }

        @Override
        public void hear(OutboxMessage message) {
            inside.run("insert into heard (key, n) values ('%s', %d)"
                    .formatted(message.key(), message.payload().getInt("n")));
            mishap.at(message, inside);
        }
    }
}
