package vn.hocvuso.assessment.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameWrongTest {

    static final int QUESTIONS = 40;

    /** Each wrong in about four of ten, in one of three ways. */
    static List<Mistakes> honest(long seed, int people) {
        var chance = new Random(seed);
        return LongStream.rangeClosed(1, people)
                .mapToObj(attempt -> honest(attempt, chance))
                .toList();
    }

    static Mistakes honest(long attempt, Random chance) {
        var wrong = new HashMap<Long, String>();
        for (long question = 1; question <= QUESTIONS; question++) {
            if (chance.nextInt(10) < 4) {
                wrong.put(question, String.valueOf(chance.nextInt(3)));
            }
        }
        return new Mistakes(attempt, wrong);
    }

    static Mistakes wrong(long attempt, String answer, int... questions) {
        var wrong = new HashMap<Long, String>();
        for (int question : questions) {
            wrong.put((long) question, answer);
        }
        return new Mistakes(attempt, wrong);
    }

    @ParameterizedTest
    @CsvSource({
        // how often each wrong answer was given, and the chance that two agree
        "1, 0, 0, 1.0",
        "2, 0, 0, 1.0",
        "1, 1, 0, 0.5",
        "2, 1, 0, 0.5",
        "1, 1, 1, 0.25",
        "10, 0, 0, 1.0",
        "5, 5, 0, 0.4565",
        "4, 3, 3, 0.2826",
    })
    void two_agree_as_often_as_all_pairs_and_one_more_do(int first, int second, int third, double chance) {
        assertThat(SameWrong.agree(List.of(first, second, third))).isCloseTo(chance, within(0.00005));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 3, 0.5, 1.0",
        "1, 1, 0.25, 0.25",
        "2, 3, 0.5, 0.5",
        "3, 3, 0.1, 0.001",
        // Binomial(20, 1/4): P(X >= 10) and P(X >= 15)
        "10, 20, 0.25, 0.0138644",
        "15, 20, 0.25, 0.0000038",
        "4, 3, 0.9, 0.0",
    })
    void the_tail_of_equal_chances_is_the_binomial_one(int successes, int trials, double chance, double tail) {
        var chances = DoubleStream.generate(() -> chance).limit(trials).toArray();
        assertThat(SameWrong.atLeast(successes, chances, trials)).isCloseTo(tail, within(0.00000005));
    }

    @Property(tries = 200)
    void the_tail_is_what_all_outcomes_add_up_to(
            @ForAll @Size(max = 10) List<@DoubleRange(min = 0, max = 1) Double> chances,
            @ForAll @IntRange(max = 11) int successes) {
        double tail = 0;
        for (int outcome = 0; outcome < 1 << chances.size(); outcome++) {
            if (Integer.bitCount(outcome) >= successes) {
                double one = 1;
                for (int trial = 0; trial < chances.size(); trial++) {
                    one *= (outcome >> trial & 1) == 1 ? chances.get(trial) : 1 - chances.get(trial);
                }
                tail += one;
            }
        }
        var array = chances.stream().mapToDouble(Double::doubleValue).toArray();
        assertThat(SameWrong.atLeast(successes, array, array.length)).isCloseTo(tail, within(1e-9));
    }

    @Test
    void whoever_worked_alone_is_as_good_as_never_shown() {
        long shown = LongStream.range(0, 200)
                .filter(seed -> !SameWrong.pairs(honest(seed, 60)).isEmpty())
                .count();
        assertThat(shown).isLessThanOrEqualTo(4);
    }

    @Test
    void one_who_wrote_from_another_is_found_with_whom() {
        var people = new ArrayList<>(honest(7, 60));
        people.add(new Mistakes(900, people.get(10).wrong()));
        var pairs = SameWrong.pairs(people);
        assertThat(pairs).singleElement().satisfies(pair -> {
            assertThat(pair.attempt()).isEqualTo(11);
            assertThat(pair.other()).isEqualTo(900);
            assertThat(pair.same()).isEqualTo(people.get(10).wrong().size()).isEqualTo(pair.both());
            assertThat(pair.usual()).isLessThan(pair.same() / 2);
        });
    }

    @Test
    void a_mistake_everybody_makes_says_nothing() {
        var questions = new int[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
        var people = LongStream.range(1, 50)
                .mapToObj(attempt -> wrong(attempt, "2", questions))
                .toList();
        assertThat(SameWrong.pairs(people)).isEmpty();
    }

    @Test
    void two_alone_cannot_be_told_from_two_who_learned_the_same() {
        assertThat(SameWrong.pairs(List.of(wrong(1, "2", 1, 2, 3, 4, 5, 6, 7), wrong(2, "2", 1, 2, 3, 4, 5, 6, 7))))
                .isEmpty();
        assertThat(SameWrong.pairs(List.of())).isEmpty();
        assertThat(SameWrong.pairs(List.of(wrong(1, "2", 1)))).isEmpty();
    }

    @Test
    void questions_only_one_was_asked_are_no_difference() {
        var people = new ArrayList<>(honest(3, 60));
        var mine = new HashMap<>(people.get(5).wrong());
        mine.put(500L, "1");
        people.add(new Mistakes(900, mine));
        assertThat(SameWrong.pairs(people)).singleElement().satisfies(pair -> assertThat(pair.other())
                .isEqualTo(900));
    }

    @Test
    void five_hundred_people_are_less_than_two_seconds_of_work() {
        var people = honest(1, 500);
        var work = ManagementFactory.getThreadMXBean();
        long begun = work.getCurrentThreadCpuTime();
        SameWrong.pairs(people);
        assertThat(Duration.ofNanos(work.getCurrentThreadCpuTime() - begun)).isLessThan(Duration.ofSeconds(2));
    }
}
