package vn.hocvuso.assessment.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vn.hocvuso.assessment.bank.Drawing.Pool;

class DrawingTest {

    @Property
    void what_is_drawn_is_what_was_asked_for_no_question_twice_or_there_are_too_few(
            @ForAll("pools") List<Pool> pools, @ForAll long seed) {
        var drawn = Drawing.of(pools, seed);
        assertThat(drawn).doesNotHaveDuplicates();
        if (canBeFilled(pools)) {
            var rest = new ArrayList<>(drawn);
            for (var pool : pools) {
                assertThat(pool.questions()).containsAll(rest.subList(0, pool.count()));
                rest.subList(0, pool.count()).clear();
            }
            assertThat(rest).isEmpty();
        } else {
            assertThat(drawn).hasSizeLessThan(wanted(pools));
        }
    }

    @Property
    void the_same_seed_draws_the_same(@ForAll("pools") List<Pool> pools, @ForAll long seed) {
        assertThat(Drawing.of(pools, seed)).isEqualTo(Drawing.of(pools, seed));
    }

    @Test
    void who_drew_what_another_pool_needs_goes_on_to_something_else() {
        var pools = List.of(new Pool(1, List.of(1L, 2L)), new Pool(1, List.of(1L)));
        for (long seed = 0; seed < 50; seed++) {
            assertThat(Drawing.of(pools, seed)).containsExactly(2L, 1L);
        }
    }

    @Test
    void each_question_is_drawn_about_as_often_as_any_other() {
        var pool = List.of(new Pool(2, LongStream.rangeClosed(1, 10).boxed().toList()));
        var often = new int[11];
        for (int seed = 0; seed < 5_000; seed++) {
            Drawing.of(pool, seed).forEach(question -> often[question.intValue()]++);
        }
        assertThat(IntStream.rangeClosed(1, 10).map(question -> often[question]).boxed())
                .allSatisfy(times -> assertThat(times).isBetween(880, 1_120));
    }

    /** Few questions in many pools, so that they get into each other's way. */
    @Provide
    Arbitrary<List<Pool>> pools() {
        var questions =
                Arbitraries.longs().between(1, 9).list().uniqueElements().ofMaxSize(6);
        return Combinators.combine(Arbitraries.integers().between(1, 3), questions)
                .as(Pool::new)
                .list()
                .ofMaxSize(4);
    }

    private static int wanted(List<Pool> pools) {
        return pools.stream().mapToInt(Pool::count).sum();
    }

    /** Hall's theorem, by trying every set of pools. */
    private static boolean canBeFilled(List<Pool> pools) {
        return IntStream.range(0, 1 << pools.size()).allMatch(set -> {
            Set<Long> together = new HashSet<>();
            int asked = 0;
            for (int i = 0; i < pools.size(); i++) {
                if ((set >> i & 1) == 1) {
                    together.addAll(pools.get(i).questions());
                    asked += pools.get(i).count();
                }
            }
            return together.size() >= asked;
        });
    }
}
