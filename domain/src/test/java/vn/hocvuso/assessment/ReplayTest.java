package vn.hocvuso.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocvuso.assessment.AssessmentBeans.CODE;
import static vn.hocvuso.assessment.AssessmentBeans.MAI;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import vn.hocvuso.assessment.Receipt.Mark;

/** Whatever the network does to the answers, what is graded is what was acknowledged, in the browser's order. */
class ReplayTest {

    /** One sending: some answers, perhaps again and again, in any order, perhaps after the end. */
    record Sending(List<Integer> picks, boolean afterEnd) {}

    @Property(tries = 40)
    void the_graded_state_is_the_acknowledged_answers_replayed_by_count(
            @ForAll("sendings") List<Sending> sendings, @ForAll Random random) {
        try (var beans = new AssessmentBeans()) {
            long id = beans.attempts.start(MAI, CODE);
            var sheet = beans.attempts.sheet(MAI, id, AssessmentBeans.DEVICE).orElseThrow();
            var acknowledged = send(beans, sheet, journal(beans, sheet, random), sendings);
            beans.attempts.submit(MAI, id, AssessmentBeans.DEVICE);
            assertThat(beans.count("response")).isEqualTo(acknowledged.size());
            var standing = replay(acknowledged);
            var review = beans.attempts.review(MAI, id).orElseThrow();
            assertThat(review.questions()).allSatisfy(judged -> {
                var asked = sheet.questions().get(judged.slot() - 1);
                boolean right = beans.right(id, asked).equals(standing.get(judged.slot()));
                assertThat(judged.isRight()).isEqualTo(right);
            });
        }
    }

    static Map<Mark, Given> send(AssessmentBeans beans, Sheet sheet, List<Given> journal, List<Sending> sendings) {
        var acknowledged = new HashMap<Mark, Given>();
        for (var sending : sendings) {
            if (sending.afterEnd()) {
                beans.attempts.submit(MAI, sheet.id(), AssessmentBeans.DEVICE);
            }
            var answers = distinct(sending.picks().stream().map(journal::get).toList());
            var receipt = beans.responses.save(sheet.ticket(), sheet.id(), answers);
            for (var answer : answers) {
                var mark = new Mark(answer.slot(), answer.seq());
                if (receipt.saved().contains(mark)) {
                    assertThat(acknowledged.getOrDefault(mark, answer)).isEqualTo(answer);
                    acknowledged.put(mark, answer);
                }
            }
        }
        return acknowledged;
    }

    static List<Given> distinct(List<Given> answers) {
        var byMark = new HashMap<Mark, Given>();
        answers.forEach(answer -> byMark.putIfAbsent(new Mark(answer.slot(), answer.seq()), answer));
        return new ArrayList<>(byMark.values());
    }

    static Map<Integer, List<String>> replay(Map<Mark, Given> acknowledged) {
        var latest = new HashMap<Integer, Given>();
        acknowledged
                .values()
                .forEach(answer -> latest.merge(answer.slot(), answer, (a, b) -> a.seq() > b.seq() ? a : b));
        var values = new HashMap<Integer, List<String>>();
        latest.forEach((slot, answer) -> values.put(slot, answer.values()));
        return values;
    }

    /** What one learner gave on two devices: right and blank answers, some under the same count. */
    static List<Given> journal(AssessmentBeans beans, Sheet sheet, Random random) {
        var journal = new ArrayList<Given>();
        for (int i = 0; i < 12; i++) {
            var asked = sheet.questions().get(random.nextInt(sheet.questions().size()));
            var values = random.nextBoolean() ? beans.right(sheet.id(), asked) : List.<String>of();
            journal.add(new Given(asked.slot(), 1 + random.nextInt(6), values));
        }
        return journal;
    }

    @Provide
    Arbitrary<List<Sending>> sendings() {
        var picks = Arbitraries.integers().between(0, 11).list().ofMinSize(1).ofMaxSize(5);
        return Combinators.combine(picks, Arbitraries.frequency(Tuple.of(9, false), Tuple.of(1, true)))
                .as(Sending::new)
                .list()
                .ofMaxSize(10);
    }
}
