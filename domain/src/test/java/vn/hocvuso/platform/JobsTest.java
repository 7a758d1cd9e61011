package vn.hocvuso.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hocvuso.platform.WorkDatabase.HOA;
import static vn.hocvuso.platform.WorkDatabase.LAN;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hocvuso.TestDatabase;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.kernel.Sentence;
import vn.hocvuso.kernel.Share;

class JobsTest {

    static final int STEPS = 45;

    /** Nobody catches it: the thread is gone, and so is whoever would have written that it is. */
    static final class Killed extends Error {

        private static final long serialVersionUID = 1L;
    }

    enum Death {
        THREAD_BEFORE_COMMIT {
            @Override
            void happen(TestDatabase inside) {
                throw new Killed();
            }
        },
        THREAD_AFTER_COMMIT {
            @Override
            void happen(TestDatabase inside) {}
        },
        CONNECTION {
            @Override
            void happen(TestDatabase inside) {
                inside.run("select pg_terminate_backend(pg_backend_pid())");
            }
        },
        EXCEPTION {
            @Override
            void happen(TestDatabase inside) {
                throw new IllegalStateException("a step that fails once");
            }
        };

        abstract void happen(TestDatabase inside);
    }

    static WorkDatabase database;

    @BeforeAll
    static void open() {
        database = new WorkDatabase("jobs");
    }

    @BeforeEach
    void empty() {
        database.run("truncate job, effect, inbox_message restart identity");
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void killed_at_every_tenth_step_it_ends_with_the_same_result_and_every_effect_once(Death death) {
        var died = new HashSet<Integer>();
        var job = node("asker", Counting.Mishap.NONE).ask(LAN, "k", "" + STEPS);
        int starts = 0;
        while (!state(job).equals("done") && starts++ < STEPS) {
            start(death, died);
            laterOn();
        }
        assertThat(died).containsExactlyInAnyOrder(10, 20, 30, 40);
        assertThat(starts).isEqualTo(5);
        assertThat(database.one(Result.class, "select result from job where id = ?", job)
                        .result())
                .isEqualTo(Counting.result(STEPS));
        assertThat(database.count("select count(*) from effect")).isEqualTo(STEPS);
        assertThat(database.count("select count(distinct step) from effect")).isEqualTo(STEPS);
        assertThat(told()).isEqualTo("[\"counting\",\"45\"] /platform/job?id=1");
    }

    /** A node that starts, works, and dies as it is told. */
    private void start(Death death, Set<Integer> died) {
        var reached = new AtomicInteger();
        var node = node("started", (step, inside) -> {
            reached.set(step);
            if (step % 10 == 0 && death != Death.THREAD_AFTER_COMMIT && died.add(step)) {
                death.happen(inside);
            }
        });
        node.afterCommit = () -> {
            if (death == Death.THREAD_AFTER_COMMIT && reached.get() % 10 == 0 && died.add(reached.get())) {
                throw new Killed();
            }
        };
        try {
            node.runner.runOne();
        } catch (Killed gone) {
            assertThat(state(1)).isEqualTo("running");
        }
    }

    @Test
    void of_one_key_never_two_at_once_on_two_nodes_and_all_in_the_order_asked() {
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        Counting.Mishap watch = (step, inside) -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            inside.run("select pg_sleep(0.005)");
            running.decrementAndGet();
        };
        var nodes = Stream.of("a", "b", "c").map(name -> node(name, watch)).toList();
        for (int n = 0; n < 6; n++) {
            nodes.get(0).ask(LAN, "k", "" + (10 + n));
        }
        nodes.stream()
                .map(node -> CompletableFuture.runAsync(() -> untilNothingIsLeft(node)))
                .toList()
                .forEach(CompletableFuture::join);
        assertThat(most).hasValue(1);
        assertThat(database.count("select count(*) from job where state = 'done'"))
                .isEqualTo(6);
        assertThat(
                        database.count(
                                "select count(*) from (select ctid, job, lag(job) over (order by ctid) as last from effect) e where last > job"))
                .isZero();
    }

    private void untilNothingIsLeft(JobNode node) {
        while (database.count("select count(*) from job where state in ('waiting', 'running')") > 0) {
            node.runner.runOne();
        }
    }

    @Test
    void different_keys_run_at_once() {
        var together = new CyclicBarrier(2);
        Counting.Mishap meet = (step, inside) -> {
            try {
                together.await(20, TimeUnit.SECONDS);
            } catch (Exception alone) {
                throw new IllegalStateException(alone);
            }
        };
        var asker = node("asker", meet);
        asker.ask(LAN, "k", "1");
        asker.ask(LAN, "l", "1");
        Stream.of("a", "b")
                .map(name -> CompletableFuture.runAsync(node(name, meet).runner::runOne))
                .toList()
                .forEach(CompletableFuture::join);
        assertThat(database.count("select count(*) from job where state = 'done'"))
                .isEqualTo(2);
    }

    @Test
    void the_database_itself_refuses_a_second_of_a_key() {
        var asker = node("asker", Counting.Mishap.NONE);
        asker.ask(LAN, "k", "1");
        asker.ask(LAN, "k", "2");
        assertThatThrownBy(() -> database.run(
                        "update job set state = 'running', lease = gen_random_uuid(), leased_until = now()"))
                .hasStackTraceContaining("job_one_running");
    }

    @Test
    void whose_lease_was_taken_over_commits_nothing() {
        var second = node("second", Counting.Mishap.NONE);
        var first = node("first", (step, inside) -> {
            if (step == 3) {
                leasesRunOut();
                assertThat(second.runner.runOne()).isTrue();
            }
        });
        var job = first.ask(LAN, "k", "5");
        first.runner.runOne();
        assertThat(state(job)).isEqualTo("done");
        assertThat(database.count("select count(*) from effect where worker = 'first'"))
                .isEqualTo(2);
        assertThat(database.count("select count(*) from effect where worker = 'second'"))
                .isEqualTo(3);
    }

    @Test
    void whoever_is_late_cannot_fail_what_another_works_on() {
        var second = node("second", Counting.Mishap.NONE);
        var first = node("first", (step, inside) -> {
            leasesRunOut();
            second.runner.runOne();
            throw new IllegalStateException("late");
        });
        var job = first.ask(LAN, "k", "5");
        first.runner.runOne();
        assertThat(state(job)).isEqualTo("done");
    }

    @Test
    void a_worker_that_says_it_lives_keeps_its_job() {
        var second = node("second", Counting.Mishap.NONE);
        var nodes = new JobNode[1];
        nodes[0] = node("first", (step, inside) -> {
            leasesRunOut();
            nodes[0].runner.beat();
            assertThat(second.runner.runOne()).isFalse();
        });
        var job = nodes[0].ask(LAN, "k", "3");
        nodes[0].runner.runOne();
        assertThat(state(job)).isEqualTo("done");
    }

    @Test
    void cancelled_it_stops_after_the_step_it_is_in_and_what_was_done_stays() {
        var asker = node("asker", Counting.Mishap.NONE);
        var job = asker.ask(LAN, "k", "9");
        var worker = node("worker", (step, inside) -> {
            if (step == 4) {
                asker.cancel(LAN, job);
            }
        });
        worker.runner.runOne();
        assertThat(state(job)).isEqualTo("cancelled");
        assertThat(database.count("select count(*) from effect")).isEqualTo(4);
        assertThat(asker.card(LAN, job).progress()).isEqualTo(new Share(4, 9));
        assertThat(told()).isEqualTo("[\"job.counting.cancelled\"] /platform/job?id=1");
    }

    @Test
    void a_job_that_waits_is_cancelled_at_once() {
        var node = node("a", Counting.Mishap.NONE);
        var job = node.ask(LAN, "k", "9");
        node.cancel(LAN, job);
        node.cancel(LAN, job);
        assertThat(state(job)).isEqualTo("cancelled");
        assertThat(node.runner.runOne()).isFalse();
        assertThat(told()).isEqualTo("[\"job.counting.cancelled\"] /platform/job?id=1");
    }

    @Test
    void a_step_that_fails_is_tried_again_later_each_time_later() {
        var node = node("a", (step, inside) -> {
            RuleBroken.unless(step != 3, "accounts.refused", 503);
        });
        var job = node.ask(LAN, "k", "5");
        for (int failure = 1; failure < JobKind.TRIES; failure++) {
            node.runner.runOne();
            assertThat(state(job)).isEqualTo("waiting");
            assertThat(database.count(
                            "select cast(round(extract(epoch from due_at - clock_timestamp())) as bigint) from job"))
                    .isEqualTo(1L << failure);
            assertThat(node.runner.runOne()).isFalse();
            laterOn();
        }
        node.runner.runOne();
        assertThat(state(job)).isEqualTo("failed");
        assertThat(node.card(LAN, job).why()).isEqualTo(Sentence.of("accounts.refused", 503));
        assertThat(database.count("select count(*) from effect")).isEqualTo(2);
        assertThat(told()).isEqualTo("[\"job.counting.failed\"] /platform/job?id=1");
    }

    @Test
    void what_its_owner_may_not_do_any_more_is_not_tried_again() {
        var node = node("a", (step, inside) -> {
            throw new NotAllowed();
        });
        var job = node.ask(LAN, "k", "5");
        node.runner.runOne();
        assertThat(state(job)).isEqualTo("failed");
        assertThat(node.card(LAN, job).why()).isEqualTo(Sentence.of("job.not-allowed"));
        assertThat(told()).isEqualTo("[\"job.counting.failed\"] /platform/job?id=1");
    }

    @Test
    void why_it_failed_is_one_line() {
        var node = node("a", (step, inside) -> {
            throw new IllegalStateException("first line\n  second line");
        });
        var job = node.ask(LAN, "k", "5");
        node.runner.runOne();
        assertThat(node.card(LAN, job).why().arguments())
                .containsExactly("java.lang.IllegalStateException: first line second line");
    }

    @Test
    void a_step_that_kills_whoever_works_on_it_is_given_up() {
        var job = node("asker", Counting.Mishap.NONE).ask(LAN, "k", "5");
        for (int start = 0; start < JobKind.TRIES; start++) {
            var node = node("doomed", (step, inside) -> {
                throw new Killed();
            });
            assertThatThrownBy(node.runner::runOne).isInstanceOf(Killed.class);
            leasesRunOut();
        }
        node("next", Counting.Mishap.NONE).runner.runOne();
        assertThat(state(job)).isEqualTo("failed");
        assertThat(told()).isEqualTo("[\"job.counting.failed\"] /platform/job?id=1");
    }

    @Test
    void a_node_that_stops_gives_its_job_back_and_another_goes_on_at_once() {
        var nodes = new JobNode[1];
        nodes[0] = node("first", (step, inside) -> {
            if (step == 2) {
                nodes[0].runner.stop();
            }
        });
        var job = nodes[0].ask(LAN, "k", "5");
        nodes[0].runner.runOne();
        assertThat(state(job)).isEqualTo("waiting");
        node("second", Counting.Mishap.NONE).runner.runOne();
        assertThat(state(job)).isEqualTo("done");
        assertThat(database.count("select count(*) from effect where worker = 'second'"))
                .isEqualTo(3);
    }

    @Test
    void its_owner_and_administrators_see_and_cancel_it_and_nobody_else() {
        var node = node("a", Counting.Mishap.NONE);
        var job = node.ask(LAN, "k", "5");
        assertThat(node.card(LAN, job).state()).isEqualTo("waiting");
        assertThat(node.card(JobNode.ADMINISTRATOR, job).id()).isEqualTo(job);
        assertThat(database.one(Result.class, "select action || ' ' || about from audit")
                        .result())
                .isEqualTo("job.read 11");
        for (var other : new Caller[] {HOA, Caller.VISITOR}) {
            assertThatThrownBy(() -> node.card(other, job)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> node.cancel(other, job)).isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> node.card(LAN, job + 1)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void asked_for_twice_it_is_one_job_until_it_is_over() {
        var node = node("a", Counting.Mishap.NONE);
        var job = node.ask(LAN, "k", "5");
        assertThat(node.ask(LAN, "k", "5")).isEqualTo(job);
        assertThat(node.ask(HOA, "k", "5")).isNotEqualTo(job);
        node.runner.runOne();
        assertThat(node.ask(LAN, "k", "5")).isNotEqualTo(job);
    }

    @Test
    void two_presses_at_once_are_one_job() {
        var both = Stream.of("a", "b")
                .map(name -> CompletableFuture.supplyAsync(() -> database.committed(inside -> {
                    var job = node(name, Counting.Mishap.NONE)
                            .jobs(inside)
                            .ask(LAN, "counting", "k", WorkDatabase.SCHOOL, "5");
                    inside.run("select pg_sleep(0.2)");
                    return job;
                })))
                .toList();
        assertThat(both.get(0).join()).isEqualTo(both.get(1).join());
    }

    @Test
    void everybody_sees_their_own_in_pages_the_newest_first() {
        var node = node("a", Counting.Mishap.NONE);
        node.ask(LAN, "k", "1");
        node.ask(HOA, "k", "2");
        node.ask(LAN, "k", "3");
        assertThat(mine(node, Long.MAX_VALUE, 1)).containsExactly(3L);
        assertThat(mine(node, 3, 10)).containsExactly(1L);
    }

    private List<Long> mine(JobNode node, long before, int most) {
        return database.committed(inside -> node.jobs(inside).mine(LAN, before, most)).stream()
                .map(JobCard::id)
                .toList();
    }

    @Test
    void stuck_is_what_nobody_works_on_though_it_is_its_turn() {
        var node = node("a", Counting.Mishap.NONE);
        node.ask(LAN, "k", "1");
        node.ask(LAN, "k", "2");
        node.ask(LAN, "l", "3");
        assertThat(stuck(node)).isEmpty();
        database.run("update job set due_at = due_at - interval '16 minutes'");
        assertThat(stuck(node)).containsExactly(1L, 3L);
        node.runner.runOne();
        assertThat(stuck(node)).containsExactly(2L, 3L);
        database.run("update job set due_at = now() where id = 3");
        database.run("update job set state = 'running', lease = gen_random_uuid(), leased_until = now() where id = 2");
        assertThat(stuck(node)).isEmpty();
        database.run("update job set leased_until = now() - interval '16 minutes' where id = 2");
        assertThat(stuck(node)).containsExactly(2L);
    }

    private List<Long> stuck(JobNode node) {
        return database.committed(inside -> node.jobs(inside).stuck(Jobs.STUCK_AFTER)).stream()
                .map(Stuck::id)
                .toList();
    }

    @Test
    void asked_for_in_a_transaction_that_fails_it_was_never_asked_for() {
        var node = node("a", Counting.Mishap.NONE);
        assertThatThrownBy(() -> database.committed(inside -> {
                    node.jobs(inside).ask(LAN, "counting", "k", null, "5");
                    throw new RuleBroken("no");
                }))
                .isInstanceOf(RuleBroken.class);
        assertThat(database.count("select count(*) from job")).isZero();
    }

    @Test
    void what_was_over_half_a_year_ago_is_forgotten() {
        var node = node("a", Counting.Mishap.NONE);
        node.ask(LAN, "k", "1");
        node.runner.runOne();
        node.ask(LAN, "k", "2");
        database.run("update job set finished_at = '2025-06-18T02:59:00Z' where finished_at is not null");
        database.committed(inside -> {
            node.jobs(inside).tidy();
            return null;
        });
        assertThat(database.count("select count(*) from job")).isEqualTo(1);
    }

    private JobNode node(String worker, Counting.Mishap mishap) {
        return new JobNode(database, (node, inside) -> new Counting(inside, worker, mishap));
    }

    private String state(long job) {
        return database.one(State.class, "select state from job where id = ?", job)
                .state();
    }

    /** The one line of the inbox, and whose it is not is nobody's. */
    private String told() {
        assertThat(database.count("select count(*) from inbox_message")).isEqualTo(1);
        return database.one(
                        Result.class,
                        "select sentence || ' ' || link from inbox_message where person_id = ?",
                        LAN.person())
                .result();
    }

    private void leasesRunOut() {
        database.run("update job set leased_until = clock_timestamp() - interval '1 second' where state = 'running'");
    }

    /** Leases have run out, and whoever waits to try again has waited. */
    private void laterOn() {
        leasesRunOut();
        database.run("update job set due_at = clock_timestamp()");
    }

    record State(String state) {}

    record Result(String result) {}
}
