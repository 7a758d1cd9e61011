package vn.hocvuso.learning.path;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocvuso.learning.path.PathWorld.FIRST;
import static vn.hocvuso.learning.path.PathWorld.SCHOOL;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.learning.path.PathWorld.Row;
import vn.hocvuso.platform.Caller;

/** Whoever comes and goes, in any order and however often somebody looks: open rows are today's people, closed rows stay. */
class MembershipsPropertyTest {

    enum Kind {
        JOIN,
        LEAVE,
        LOOK,
        MORNING
    }

    /** @param pause days since the step before */
    record Step(Kind kind, int person, int pause) {}

    @Property(tries = 12)
    void open_rows_are_todays_members_and_closed_rows_never_change(@ForAll("steps") List<Step> steps) {
        var world = new PathWorld();
        long asked = world.assigned(world.programme(), FIRST, null);
        var here = new HashMap<Long, LocalDate>();
        var closed = Set.<Row>of();
        var today = FIRST;
        for (var step : steps) {
            today = today.plusDays(step.pause());
            world.itIs(today);
            take(world, step, here, today);
            world.memberships.bringUpToDate(asked);
            world.memberships.of(new PersonId(10 + step.person()));
            var rows = world.rows(asked);
            assertThat(closedOf(rows)).containsAll(closed);
            closed = closedOf(rows);
            assertThat(openOf(rows)).isEqualTo(members(here, today));
        }
        world.morning(today.plusDays(1));
        assertThat(openOf(world.rows(asked))).isEqualTo(members(here, today.plusDays(1)));
    }

    /** Somebody who is here has a place from the day in the map on; who leaves has today as the last day. */
    private static void take(PathWorld world, Step step, Map<Long, LocalDate> here, LocalDate today) {
        var person = new PersonId(10 + step.person());
        switch (step.kind()) {
            case JOIN -> {
                if (!here.containsKey(person.value()) && step.pause() > 0) {
                    world.works(person, SCHOOL, today, null);
                    here.put(person.value(), null);
                }
            }
            case LEAVE -> {
                if (here.containsKey(person.value()) && here.get(person.value()) == null) {
                    world.leaves(person, today);
                    here.put(person.value(), today);
                }
            }
            case LOOK -> world.mine.open(new Caller(person));
            case MORNING -> world.morning(today);
        }
        here.values().removeIf(last -> last != null && last.isBefore(today));
    }

    private static Set<Long> members(Map<Long, LocalDate> here, LocalDate day) {
        return here.entrySet().stream()
                .filter(one -> one.getValue() == null || !one.getValue().isBefore(day))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Long> openOf(List<Row> rows) {
        return rows.stream()
                .filter(row -> row.left() == null)
                .map(row -> row.person().value())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Row> closedOf(List<Row> rows) {
        return rows.stream().filter(row -> row.left() != null).collect(Collectors.toSet());
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(Kind.values()),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 4))
                .as(Step::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(25);
    }
}
