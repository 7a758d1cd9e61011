package vn.hocvuso.assessment;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.hocvuso.assessment.integrity.Away;
import vn.hocvuso.assessment.integrity.Mistakes;
import vn.hocvuso.assessment.integrity.Reply;
import vn.hocvuso.assessment.integrity.Rush;
import vn.hocvuso.assessment.integrity.Stay;
import vn.hocvuso.assessment.integrity.Whole;
import vn.hocvuso.assessment.integrity.WrongAnswer;

/** One attempt of a sitting, as what is counted of it. */
record LookedAt(
        IntegrityRows.Try of,
        List<IntegrityRows.Answer> answers,
        List<IntegrityRows.Event> events,
        Map<Long, ReadQuestion> questions) {

    static LookedAt of(IntegrityRows rows, IntegrityRows.Try of) {
        return new LookedAt(
                of,
                rows.answers().getOrDefault(of.id(), List.of()),
                rows.events().getOrDefault(of.id(), List.of()),
                rows.questions());
    }

    /** What stands at the end and is not worth the full point. */
    Mistakes mistakes() {
        var wrong = new HashMap<Long, String>();
        standing().stream()
                .filter(IntegrityRows.Answer::wrong)
                .forEach(answer -> wrong.put(answer.question(), text(answer)));
        return new Mistakes(of.id(), wrong);
    }

    /** Faster than anybody reads; never where the times are those of whoever typed a sheet of paper. */
    Optional<Rush> rush() {
        return isTyped() ? Optional.empty() : Rush.of(of.startedAt(), replies());
    }

    /** The whole of it, until its last answer, faster than anybody reads. */
    Optional<Whole> whole() {
        var standing = standing();
        int syllables = standing.stream()
                .mapToInt(answer -> questions.get(answer.question()).all())
                .sum();
        var took = Duration.between(of.startedAt(), lastAnswer(of.startedAt()));
        return isTyped() ? Optional.empty() : Whole.of(took, standing.size(), (int) of.slots(), syllables);
    }

    /** At the device it was handed to last. */
    Stay stay() {
        var from = events.stream()
                .filter(event -> event.kind().equals(AttemptEvents.HANDED_OVER))
                .map(IntegrityRows.Event::at)
                .reduce(of.startedAt(), (before, later) -> later);
        return new Stay(of.id(), isTyped() ? null : of.device(), from, lastAnswer(from));
    }

    Away away() {
        var moves = events.stream()
                .filter(event -> Set.of(AttemptEvents.LEFT, AttemptEvents.BACK).contains(event.kind()))
                .map(event -> new Away.Move(event.kind().equals(AttemptEvents.LEFT), event.at()))
                .toList();
        return Away.of(moves, lastAnswer(of.startedAt()));
    }

    private boolean isTyped() {
        return events.stream().anyMatch(event -> event.kind().equals(AttemptEvents.TYPED));
    }

    private Instant lastAnswer(Instant otherwise) {
        return given().map(IntegrityRows.Answer::receivedAt)
                .filter(at -> at.isAfter(otherwise))
                .max(Comparator.naturalOrder())
                .orElse(otherwise);
    }

    private List<IntegrityRows.Answer> standing() {
        var standing = new LinkedHashMap<Integer, IntegrityRows.Answer>();
        given().sorted(Comparator.comparing(IntegrityRows.Answer::seq))
                .forEach(answer -> standing.put(answer.slot(), answer));
        return standing.values().stream()
                .filter(answer -> Given.isAnswer(Given.unpacked(answer.packed())))
                .toList();
    }

    private Stream<IntegrityRows.Answer> given() {
        return answers.stream().filter(IntegrityRows.Answer::isGiven);
    }

    private String text(IntegrityRows.Answer answer) {
        var question = questions.get(answer.question());
        return WrongAnswer.of(
                question.item().body().kind(),
                question.inFile(of.seed(), answer.slot(), Given.unpacked(answer.packed())));
    }

    private List<Reply> replies() {
        var pages = pages();
        return given().map(answer -> new Reply(
                        answer.slot(),
                        answer.receivedAt(),
                        questions.get(answer.question()).syllables(),
                        pages.get(page(answer.slot()))))
                .toList();
    }

    /** How many syllables are asked on each page. */
    private Map<Integer, Integer> pages() {
        var counted = new HashSet<Integer>();
        var pages = new HashMap<Integer, Integer>();
        answers.stream()
                .filter(answer -> counted.add(answer.slot()))
                .forEach(answer -> pages.merge(
                        page(answer.slot()), questions.get(answer.question()).syllables(), Integer::sum));
        return pages;
    }

    private int page(int slot) {
        return of.perPage() == 0 ? 0 : (slot - 1) / of.perPage();
    }
}
