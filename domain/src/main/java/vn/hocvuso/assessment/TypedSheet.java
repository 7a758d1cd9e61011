package vn.hocvuso.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import vn.hocvuso.assessment.paper.Typed;
import vn.hocvuso.assessment.question.Shape;
import vn.hocvuso.kernel.RuleBroken;

/** What was typed, held against what stands: what is wrong, and what is new. */
final class TypedSheet {

    private final int highest;
    private final List<PaperReceipt.Wrong> wrong = new ArrayList<>();
    private final List<Given> news = new ArrayList<>();

    TypedSheet(List<SlotAnswer> slots, PaperAnswers answers) {
        highest = highest(slots);
        var fields = new TreeMap<>(answers.typed());
        slots.stream()
                .filter(slot -> fields.containsKey(slot.slot()))
                .forEach(slot -> take(slot, fields.get(slot.slot()), answers.seq()));
    }

    static int highest(List<SlotAnswer> slots) {
        return slots.stream().mapToInt(SlotAnswer::seq).max().orElse(0);
    }

    private void take(SlotAnswer slot, String typed, int seen) {
        var shape = slot.item().body().shape();
        try {
            var values = Typed.read(shape, typed);
            var standing = canonical(shape, slot.given());
            if (!values.equals(standing)) {
                RuleBroken.unless(slot.seq() <= seen, "paper.met", shown(shape, standing));
                news.add(new Given(slot.slot(), highest + news.size() + 1, values));
            }
        } catch (RuleBroken rule) {
            wrong.add(new PaperReceipt.Wrong(slot.slot(), rule));
        }
    }

    private static List<String> canonical(Shape shape, List<String> given) {
        return Typed.read(shape, Typed.write(shape, given));
    }

    private static String shown(Shape shape, List<String> standing) {
        return standing.isEmpty() ? "—" : Typed.write(shape, standing);
    }

    /** In the order of their slots; empty when nothing is new. */
    List<Given> news() {
        return List.copyOf(news);
    }

    boolean isWrong() {
        return !wrong.isEmpty();
    }

    PaperReceipt refused() {
        return new PaperReceipt(highest, wrong, null);
    }

    PaperReceipt stored() {
        return new PaperReceipt(highest + news.size(), List.of(), null);
    }
}
