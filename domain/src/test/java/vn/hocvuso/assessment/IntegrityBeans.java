package vn.hocvuso.assessment;

import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.hocvuso.TestDatabase;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.platform.Caller;

/** A school with a sitting behind it, and who looks at it again. */
final class IntegrityBeans implements AutoCloseable {

    static final int FIRST = 1_000;

    final SittingBeans beans = new SittingBeans();
    final AssessmentBeans tests = beans.tests;
    final TestDatabase database = tests.database;
    final Integrity integrity = new Integrity();
    final Rechecks rechecks = new Rechecks();

    final Forgetting forgetting = new Forgetting();

    IntegrityBeans() {
        integrity.em = rechecks.em = forgetting.em = database.entities();
        integrity.sql = rechecks.sql = database.sql();
        integrity.door = rechecks.door = beans.door;
        integrity.audit = rechecks.audit = beans.door.audit;
        integrity.clock = rechecks.clock = tests.clock;
    }

    /** A test of so many questions with four options each, the first of which is right; and so many more teachers. */
    void grow(int questions, int teachers) {
        tests.load(
                IntStream.rangeClosed(1, questions)
                        .mapToObj(i -> "// [id:c%d]\nCâu hỏi thứ %d nói về điều gì {=đúng ~a ~b ~c}\n".formatted(i, i))
                        .collect(Collectors.joining("\n")),
                new QuizRules(50, 60, 1, 0, questions, 30));
        database.run("""
                insert into person (id, version, full_name, search_name)
                select i, 1, 'Thầy ' || i, 'thay ' || i from generate_series(%1$d, %1$d - 1 + %2$d) i;
                insert into assignment (id, version, person_id, unit_id, position, audience, valid_from)
                select i, 1, i, 2, 'Giáo viên', 'teacher', '2025-08-01' from generate_series(%1$d, %1$d - 1 + %2$d) i
                """.formatted(FIRST, teachers));
    }

    static Caller teacher(int number) {
        return new Caller(new PersonId(FIRST + number));
    }

    /** One page for each question. */
    long ready(boolean watched) {
        var plan = beans.plan("learner", "all", false);
        long id = beans.ready(new SittingPlan(
                plan.quiz(),
                plan.title(),
                plan.opensAt(),
                plan.closesAt(),
                plan.minutes(),
                0,
                1,
                plan.feedback(),
                plan.startBy(),
                null,
                false,
                watched));
        tests.clock.plus(Duration.between(tests.clock.instant(), SittingBeans.opens()));
        return id;
    }

    long begin(Caller who, long sitting, String device) {
        return beans.rooms.begin(who, sitting, null, device);
    }

    /** Answers all of it, one by one with so much time before each, by the text of an option. */
    void answers(Caller who, long attempt, Duration pace, BiFunction<Integer, Sheet.Asked, List<String>> chosen) {
        var sheet = tests.attempts.sheet(who, attempt, "any").orElseThrow();
        for (var asked : sheet.questions()) {
            tests.clock.plus(pace);
            tests.responses.save(
                    sheet.ticket(),
                    attempt,
                    List.of(new Given(asked.slot(), asked.slot(), chosen.apply(number(asked), asked))));
        }
    }

    /** The number a question has in the file. */
    private static int number(Sheet.Asked asked) {
        var digits = asked.html().replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    List<String> right(long attempt, Sheet.Asked asked) {
        return tests.right(attempt, asked);
    }

    void submit(Caller... people) {
        var sitting = database.entities();
        Stream.of(people)
                .forEach(who -> tests.attempts.submit(
                        who,
                        ((Number) sitting.createNativeQuery(
                                                "select id from attempt where person_id = ?1 and sitting_id is not null")
                                        .setParameter(1, who.person().value())
                                        .getSingleResult())
                                .longValue(),
                        AssessmentBeans.DEVICE));
    }

    @Override
    public void close() {
        beans.close();
    }
}
