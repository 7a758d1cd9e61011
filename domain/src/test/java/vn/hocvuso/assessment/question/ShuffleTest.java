package vn.hocvuso.assessment.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ShuffleTest {

    @Test
    void the_numbers_are_those_of_the_published_splitmix64() {
        var shuffle = new Shuffle(1234567);
        assertThat(IntStream.range(0, 3).mapToObj(i -> Long.toUnsignedString(shuffle.next())))
                .containsExactly("6457827717110365317", "3203168211198807973", "9817491932198370423");
    }

    @Test
    void a_seed_gives_the_same_order_for_ever() {
        assertThat(new Shuffle(42).mixed(List.of("a", "b", "c", "d", "e", "f")))
                .containsExactly("c", "d", "e", "b", "f", "a");
        assertThat(Shuffle.ofSlot(42, 3).mixed(List.of(1, 2, 3, 4))).containsExactly(1, 4, 3, 2);
    }

    @Test
    void every_order_is_about_as_likely() {
        var seen = new HashMap<List<Integer>, Integer>();
        IntStream.range(0, 60_000)
                .forEach(seed -> seen.merge(Shuffle.ofSlot(seed, 1).mixed(List.of(1, 2, 3)), 1, Integer::sum));
        assertThat(seen).hasSize(6);
        assertThat(seen.values()).allSatisfy(times -> assertThat(times).isBetween(9_600, 10_400));
    }

    @Property
    void an_order_names_every_option_once_and_finds_its_way_back(@ForAll long seed, @ForAll("bodies") Body body) {
        var order = Order.of(seed, 1, body);
        assertThat(order.shown())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, body.choices()).boxed().toList());
        for (int place = 1; place <= body.choices(); place++) {
            assertThat(order.inFile(List.of(String.valueOf(place))))
                    .containsExactly(String.valueOf(order.shown().get(place - 1)));
        }
    }

    @Provide
    Arbitrary<Body> bodies() {
        return Items.body();
    }
}
