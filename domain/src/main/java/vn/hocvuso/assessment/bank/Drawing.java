package vn.hocvuso.assessment.bank;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.hocvuso.assessment.question.Shuffle;

/**
 * Draws so many from each pool, no question twice, at random. A question may stand in several pools: whoever took it goes on to
 * another where that fills one place more (augmenting paths, Kuhn 1955), so that it comes out short only when it has to.
 */
public final class Drawing {

    /** Questions to draw from, and how many of them. */
    public record Pool(int count, List<Long> questions) {}

    private final List<List<Long>> wanted;
    private final Map<Long, Integer> taken = new HashMap<>();

    private Drawing(List<Pool> pools, Shuffle shuffle) {
        wanted = pools.stream()
                .flatMap(pool ->
                        Stream.generate(() -> shuffle.mixed(pool.questions())).limit(pool.count()))
                .toList();
    }

    /** In the order of the pools; fewer than asked for when there are not enough. The same seed draws the same. */
    public static List<Long> of(List<Pool> pools, long seed) {
        return new Drawing(pools, new Shuffle(seed)).drawn();
    }

    private List<Long> drawn() {
        IntStream.range(0, wanted.size()).forEach(place -> fill(place, new HashSet<>()));
        var byPlace = taken.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        return IntStream.range(0, wanted.size())
                .filter(byPlace::containsKey)
                .mapToObj(byPlace::get)
                .toList();
    }

    private boolean fill(int place, Set<Long> tried) {
        for (var question : wanted.get(place)) {
            if (tried.add(question) && (!taken.containsKey(question) || fill(taken.get(question), tried))) {
                taken.put(question, place);
                return true;
            }
        }
        return false;
    }
}
