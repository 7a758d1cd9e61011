package vn.hocvuso.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.hocvuso.assessment.question.Body;
import vn.hocvuso.assessment.question.Choice;
import vn.hocvuso.assessment.question.Format;
import vn.hocvuso.assessment.question.Html;
import vn.hocvuso.assessment.question.Item;
import vn.hocvuso.assessment.question.Kind;
import vn.hocvuso.assessment.question.Matching;
import vn.hocvuso.assessment.question.Order;

/** Lays out an attempt in the order its seed gives. */
record SheetWriter(Attempt attempt, List<SlotAnswer> slots) {

    Sheet write(Instant now, String ticket) {
        return new Sheet(
                attempt.id(),
                attempt.quiz().code(),
                attempt.quiz().title(),
                now,
                attempt.endsAt(),
                ticket,
                slots.stream().mapToInt(SlotAnswer::seq).max().orElse(0),
                slots.stream()
                        .map(SlotAnswer::receivedAt)
                        .filter(Objects::nonNull)
                        .max(Instant::compareTo)
                        .orElse(null),
                attempt.perPage(),
                attempt.isWatched(),
                slots.stream().map(this::asked).toList());
    }

    private Sheet.Asked asked(SlotAnswer slot) {
        var item = slot.item();
        return asked(slot.slot(), slot.seq(), item, slot.order(attempt.seed(), item), slot.given());
    }

    static Sheet.Asked asked(int slot, int seq, Item item, Order order, List<String> given) {
        return new Sheet.Asked(
                slot,
                item.body().kind(),
                Html.of(item.format(), item.asked()),
                seq,
                options(item, order, given),
                rows(item, order, given),
                given);
    }

    private static List<Sheet.Option> options(Item item, Order order, List<String> given) {
        if (item.body().kind() == Kind.TRUE_FALSE) {
            return Stream.of("true", "false")
                    .map(value -> new Sheet.Option(value, "", given.contains(value)))
                    .toList();
        }
        return item.body() instanceof Choice choice
                ? numbers(choice)
                        .map(place -> option(item.format(), choice, order, place, given))
                        .toList()
                : List.of();
    }

    private static Sheet.Option option(Format format, Choice choice, Order order, int place, List<String> given) {
        var text = choice.options().get(order.shown().get(place - 1) - 1).text();
        var value = String.valueOf(place);
        return new Sheet.Option(value, Html.of(format, text), given.contains(value));
    }

    private static List<Sheet.Row> rows(Item item, Order order, List<String> given) {
        return item.body() instanceof Matching matching
                ? IntStream.range(0, matching.rows().size())
                        .mapToObj(i -> row(item.format(), matching, i, order, given))
                        .toList()
                : List.of();
    }

    private static Sheet.Row row(Format format, Matching matching, int i, Order order, List<String> given) {
        var chosen = i < given.size() ? given.get(i) : "0";
        var rights = matching.rights();
        var picks = numbers(matching)
                .map(place -> new Sheet.Pick(
                        String.valueOf(place),
                        rights.get(order.shown().get(place - 1) - 1),
                        chosen.equals(String.valueOf(place))))
                .toList();
        return new Sheet.Row(Html.of(format, matching.rows().get(i).left()), picks);
    }

    private static Stream<Integer> numbers(Body body) {
        return IntStream.rangeClosed(1, body.choices()).boxed();
    }
}
