package vn.hocvuso.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocvuso.learning.ObserverBeans.BINH;
import static vn.hocvuso.learning.ObserverBeans.HOA;
import static vn.hocvuso.learning.ObserverBeans.LAN;
import static vn.hocvuso.learning.ObserverBeans.MAI;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.learning.confirm.HandIn;
import vn.hocvuso.learning.confirm.HandInPoint;
import vn.hocvuso.learning.confirm.Verdict;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.NotAllowed;

/**
 * Whatever happens in whatever order: done means that somebody else saw each point done, and done stays done. Each try is a
 * world of its own.
 */
class AnyOrderTest {

    /**
     * One thing somebody does.
     *
     * @param point 0 or 1
     * @param yes whether each of the two points is seen done
     */
    record Deed(Kind kind, int point, Caller by, boolean yes, boolean otherYes, boolean later) {}

    enum Kind {
        TICK,
        UNTICK,
        HAND_OVER,
        WITHDRAW,
        JUDGE,
        READ
    }

    @Property(tries = 60)
    void done_is_confirmed_by_somebody_else_and_stays(@ForAll("deeds") List<Deed> deeds) {
        var world = new ObserverBeans();
        var points = world.points();
        var seen = new HashSet<String>();
        var wasDone = false;
        for (var deed : deeds) {
            world.beans.clock.plusSeconds(deed.later() ? 1 : 0);
            tried(world, points, deed, seen);
            var done = world.isDone("lam");
            assertThat(done).as("after %s", deed).isEqualTo(seen.containsAll(points));
            assertThat(done || !wasDone).isTrue();
            wasDone = done;
        }
        assertThat(world.count("learning_event where kind = 'confirmed' and by_id = person_id"))
                .isZero();
        assertThat(world.beans.announced).hasSize(wasDone ? 1 : 0);
    }

    /** @param seen grows by what somebody else saw done */
    private static void tried(ObserverBeans world, List<String> points, Deed deed, Set<String> seen) {
        try {
            switch (deed.kind()) {
                case TICK -> world.handIns.tick(HOA, "k", "lam", points.get(deed.point()), true);
                case UNTICK -> world.handIns.tick(HOA, "k", "lam", points.get(deed.point()), false);
                case HAND_OVER -> world.handIns.handOver(HOA, "k", "lam");
                case WITHDRAW -> world.handIns.withdraw(HOA, "k", "lam");
                case READ -> world.beans.enrolments.read(HOA, "k", "lam");
                case JUDGE -> judged(world, deed, seen);
            }
        } catch (RuleBroken | NotAllowed no) {
            assertThat(no).as("%s", deed).isNotNull();
        }
    }

    private static void judged(ObserverBeans world, Deed deed, Set<String> seen) {
        if (world.count("hand_in") == 0) {
            return;
        }
        var handIn = world.database.entities().find(HandIn.class, world.last());
        var open = !handIn.isSettled();
        var verdicts = handIn.points().stream()
                .map(HandInPoint::item)
                .map(item -> verdict(item, item.equals(world.points().get(0)) ? deed.yes() : deed.otherYes()))
                .toList();
        world.confirmations.settle(deed.by(), handIn.id(), verdicts);
        if (open) {
            assertThat(deed.by()).isIn(LAN, MAI);
            verdicts.stream().filter(Verdict::confirmed).map(Verdict::item).forEach(seen::add);
        }
    }

    private static Verdict verdict(String item, boolean yes) {
        return yes ? Verdict.confirmed(item) : Verdict.returned(item, "Làm lại nhé");
    }

    @Provide
    Arbitrary<List<Deed>> deeds() {
        var kinds = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(Kind.TICK)),
                Tuple.of(1, Arbitraries.just(Kind.UNTICK)),
                Tuple.of(3, Arbitraries.just(Kind.HAND_OVER)),
                Tuple.of(1, Arbitraries.of(Kind.WITHDRAW, Kind.READ)),
                Tuple.of(4, Arbitraries.just(Kind.JUDGE)));
        var yes = Arbitraries.of(true, true, false);
        return Combinators.combine(
                        kinds,
                        Arbitraries.of(0, 1),
                        Arbitraries.of(LAN, MAI, LAN, BINH, HOA),
                        yes,
                        yes,
                        Arbitraries.of(true, false))
                .as(Deed::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(30);
    }
}
