package vn.hocvuso.learning.media.drawing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hocvuso.kernel.RuleBroken;

/**
 * How much a browser has to draw. A drawing may show a part of itself again and again, and that part another: ten times
 * ten times ten, until the phone stands still.
 */
final class Weight {

    private static final int MOST_ELEMENTS = 30_000;
    private static final int DEEPEST = 100;
    private static final long MOST_DRAWN = 200_000;

    /** An element with a name: how many elements it holds, and the names it points to. */
    private static final class Part {
        private int elements;
        private final List<String> pointsTo = new ArrayList<>();
    }

    private final Part whole = new Part();
    private final Map<String, Part> parts = new HashMap<>();
    private final Deque<List<Part>> open = new ArrayDeque<>();

    /** @param id empty when the element has none */
    void begin(String id) {
        var around = open.isEmpty() ? List.of(whole) : open.peek();
        var inside = new ArrayList<>(around);
        if (!id.isEmpty()) {
            inside.add(parts.computeIfAbsent(id, named -> new Part()));
        }
        open.push(id.isEmpty() ? around : inside);
        open.peek().forEach(part -> part.elements++);
        tooMuchUnless(open.size() <= DEEPEST && whole.elements <= MOST_ELEMENTS);
    }

    void pointsTo(String id) {
        open.peek().forEach(part -> part.pointsTo.add(id));
    }

    /** A rule of a style sheet may reach every element: it counts once for each named part and for the whole. */
    void pointsToFromAnywhere(String id) {
        whole.pointsTo.add(id);
        parts.values().forEach(part -> part.pointsTo.add(id));
    }

    void end() {
        open.pop();
    }

    void check() {
        weigh(whole, new HashMap<>(), new HashSet<>());
    }

    private long weigh(Part part, Map<Part, Long> known, Set<Part> above) {
        var before = known.get(part);
        if (before != null) {
            return before;
        }
        tooMuchUnless(above.add(part) && above.size() <= DEEPEST);
        long weight = part.elements;
        for (var id : part.pointsTo) {
            weight += parts.containsKey(id) ? weigh(parts.get(id), known, above) : 0;
            tooMuchUnless(weight <= MOST_DRAWN);
        }
        above.remove(part);
        known.put(part, weight);
        return weight;
    }

    private static void tooMuchUnless(boolean bearable) {
        RuleBroken.unless(bearable, "media.drawing.too-much");
    }
}
