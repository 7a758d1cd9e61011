package vn.hocvuso.assessment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocvuso.assessment.question.Item;
import vn.hocvuso.assessment.question.Order;

/** Lays out what happened to an attempt. */
final class TimelineWriter {

    private final Timelines.Head head;
    private final Map<Integer, Asked> asked;
    private final boolean tested;

    private record Asked(int slot, Item item, Order order) {}

    /**
     * @param slots what was asked; none as long as answers are not shown
     * @param tested whether the reader has yet to answer in the same sitting
     */
    TimelineWriter(Timelines.Head head, List<SlotAnswer> slots, boolean tested) {
        this.head = head;
        this.tested = tested;
        this.asked = slots.stream().map(this::asked).collect(Collectors.toMap(Asked::slot, Function.identity()));
    }

    private Asked asked(SlotAnswer slot) {
        var item = slot.item();
        return new Asked(slot.slot(), item, slot.order(head.seed(), item));
    }

    Timeline write(List<Timelines.Answer> answers, List<Timelines.Befell> events) {
        var lines = Stream.of(beginning(events), answered(answers), befell(events), end())
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Timeline.Line::at))
                .collect(Collectors.toCollection(ArrayList::new));
        lines.add(0, Timeline.Line.of(null, "drawn"));
        return new Timeline(
                head.id(),
                head.person(),
                head.name(),
                head.test(),
                head.sitting(),
                head.sittingTitle(),
                head.isOver(),
                tested,
                List.copyOf(lines));
    }

    private List<Timeline.Line> beginning(List<Timelines.Befell> events) {
        return head.startedAt() == null ? List.of() : List.of(Timeline.Line.begun(head.startedAt(), promised(events)));
    }

    /**
     * The end that was said at the beginning: without what was added since. Null where minutes were added after the end,
     * from that moment on: what the end was before is not kept.
     */
    private Instant promised(List<Timelines.Befell> events) {
        var end = head.endsAt();
        for (int i = events.size() - 1; i >= 0; i--) {
            var event = events.get(i);
            if (isAdding(event)) {
                var before = end.minus(Duration.ofMinutes(event.minutes()));
                if (before.equals(event.at())) {
                    return null;
                }
                end = before;
            }
        }
        return end;
    }

    private boolean isAdding(Timelines.Befell event) {
        return event.kind().equals(AttemptEvents.EXTENDED) && !event.at().isBefore(head.startedAt());
    }

    private List<Timeline.Line> answered(List<Timelines.Answer> answers) {
        var lines = new ArrayList<Timeline.Line>();
        var before = head.startedAt();
        for (var answer : answers) {
            var after = before == null ? null : Duration.between(before, answer.receivedAt());
            lines.add(Timeline.Line.answered(answer.receivedAt(), answer.slot(), answer.seq(), after, said(answer)));
            before = answer.receivedAt();
        }
        return lines;
    }

    private Timeline.Said said(Timelines.Answer answer) {
        var question = asked.get(answer.slot());
        return question == null
                ? null
                : Timeline.Said.of(ReviewWriter.judged(
                        answer.slot(), question.item(), question.order(), Given.unpacked(answer.packed())));
    }

    private List<Timeline.Line> befell(List<Timelines.Befell> events) {
        return events.stream()
                .map(event -> Timeline.Line.befell(
                        event.at(), event.kind(), event.by(), event.minutes(), tested ? null : event.note()))
                .toList();
    }

    /** What the clock closes, it closes as of the end. */
    private List<Timeline.Line> end() {
        var lines = new ArrayList<Timeline.Line>();
        if (head.isOver()) {
            var byClock = head.submittedAt().equals(head.endsAt());
            lines.add(Timeline.Line.of(head.submittedAt(), byClock ? "closed" : "handed-in"));
        }
        if (head.gradedAt() != null) {
            lines.add(Timeline.Line.graded(head.gradedAt(), head.points(), head.ofPoints()));
        }
        if (head.announcedAt() != null) {
            lines.add(Timeline.Line.of(head.announcedAt(), "told"));
        }
        return lines;
    }
}
