package vn.hocvuso.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.hocvuso.assessment.bank.Lost;
import vn.hocvuso.assessment.question.Body;
import vn.hocvuso.assessment.question.Choice;
import vn.hocvuso.assessment.question.Html;
import vn.hocvuso.assessment.question.Item;
import vn.hocvuso.assessment.question.Matching;
import vn.hocvuso.assessment.question.Order;
import vn.hocvuso.assessment.question.TrueFalse;

/** Lays out a graded attempt as far as its person may see it. */
record ReviewWriter(Attempt attempt) {

    /**
     * That it was handed in, and from when there is more.
     *
     * @param from null for at once
     */
    Review nothing(Instant from) {
        return written(Review.Shown.NOTHING, from, null, null, false, List.of(), List.of());
    }

    /** Its points, without keys and remarks. */
    Review score(boolean mayRetry) {
        return points(Review.Shown.SCORE, mayRetry);
    }

    /** Its points; keys and remarks once its person is no longer tested in the same. */
    Review scoreForNow() {
        return points(Review.Shown.SCORE_FOR_NOW, false);
    }

    private Review points(Review.Shown shown, boolean mayRetry) {
        return written(shown, null, attempt.points(), attempt.ofPoints(), mayRetry, List.of(), List.of());
    }

    Review all(List<SlotAnswer> slots, List<Lost> lost, boolean mayRetry) {
        return written(
                Review.Shown.ALL,
                null,
                attempt.points(),
                attempt.ofPoints(),
                mayRetry,
                lost,
                slots.stream().map(this::judged).toList());
    }

    private Review written(
            Review.Shown shown,
            Instant from,
            BigDecimal points,
            BigDecimal ofPoints,
            boolean mayRetry,
            List<Lost> lost,
            List<Review.Judged> questions) {
        return new Review(
                attempt.id(),
                attempt.quiz().code(),
                attempt.sitting(),
                !attempt.quiz().drawsFromBank(),
                attempt.quiz().title(),
                attempt.submittedAt(),
                shown,
                from,
                points,
                ofPoints,
                attempt.passPercent(),
                points != null && attempt.hasPassed(),
                mayRetry,
                lost,
                questions);
    }

    private Review.Judged judged(SlotAnswer slot) {
        var item = slot.item();
        return judged(slot.slot(), item, slot.order(attempt.seed(), item), slot.given());
    }

    static Review.Judged judged(int slot, Item item, Order order, List<String> given) {
        var body = item.body();
        var inFile = order.inFile(given);
        return new Review.Judged(
                slot,
                body.kind(),
                Html.of(item.format(), item.asked()),
                body.share(inFile).decimal(),
                options(item, order, given),
                rows(item, inFile),
                Given.isAnswer(given),
                given.isEmpty() ? "" : given.get(0),
                TypedKey.of(body).stream().limit(1).toList(),
                remarks(body, inFile).stream()
                        .map(said -> Html.of(item.format(), said))
                        .toList(),
                Html.of(item.format(), item.feedback()));
    }

    private static List<Review.Option> options(Item item, Order order, List<String> given) {
        if (item.body() instanceof TrueFalse truth) {
            return Stream.of(true, false)
                    .map(String::valueOf)
                    .map(value -> new Review.Option(
                            value, "", given.contains(value), value.equals(String.valueOf(truth.right())), ""))
                    .toList();
        }
        return item.body() instanceof Choice choice
                ? IntStream.rangeClosed(1, choice.options().size())
                        .mapToObj(place -> option(item, choice, order, place, given))
                        .toList()
                : List.of();
    }

    private static Review.Option option(Item item, Choice choice, Order order, int place, List<String> given) {
        var option = choice.options().get(order.shown().get(place - 1) - 1);
        var value = String.valueOf(place);
        boolean chosen = given.contains(value);
        return new Review.Option(
                value,
                Html.of(item.format(), option.text()),
                chosen,
                choice.isRight(option),
                chosen ? Html.of(item.format(), option.feedback()) : "");
    }

    /** What is said to options stands beside them. */
    private static List<String> remarks(Body body, List<String> inFile) {
        return body instanceof Choice ? List.of() : body.remarks(inFile);
    }

    private static List<Review.Row> rows(Item item, List<String> inFile) {
        return item.body() instanceof Matching matching
                ? IntStream.range(0, matching.rows().size())
                        .mapToObj(i -> row(item, matching, i, i < inFile.size() ? inFile.get(i) : "0"))
                        .toList()
                : List.of();
    }

    private static Review.Row row(Item item, Matching matching, int i, String chosen) {
        int number = Integer.parseInt(chosen);
        return new Review.Row(
                Html.of(item.format(), matching.rows().get(i).left()),
                number == 0 ? null : matching.rights().get(number - 1),
                matching.rows().get(i).right());
    }
}
