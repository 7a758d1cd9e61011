package vn.hocvuso.assessment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import vn.hocvuso.RecordingEvent;
import vn.hocvuso.TestDatabase;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.Time;

/** The beans of the context on real PostgreSQL, with one test of six kinds of question and a clock to move. */
final class AssessmentBeans implements AutoCloseable {

    static final String CODE = "thu-sau-kieu";
    static final String DEVICE = "this-device";
    static final Instant TEN = Instant.parse("2025-12-15T03:00:00Z");
    static final Caller MAI = new Caller(new PersonId(7));
    static final Caller LAN = new Caller(new PersonId(8));

    static final String QUESTIONS = """
            // [id:mot] [tag:4.2] [tag:bac-1-2]
            Chọn một {=đúng#giỏi ~sai#tiếc ~sai nữa ####lời chung}

            // [id:nhieu] [tag:4.1]
            Chọn hai {~%50%một ~%50%hai ~%-50%ba}

            // [id:dung-sai]
            Trái Đất tròn {T#chưa#phải}

            // [id:chu]
            Thủ đô {=Hà Nội =%50%Ha Noi}

            // [id:so]
            Một nghìn hai trăm {#1200}

            // [id:ghep]
            Ghép {=a -> 1 =b -> 2 = -> 3}
            """;

    final TestDatabase database;
    final MovedByHand clock = new MovedByHand();
    final List<AttemptGraded> announced = new ArrayList<>();
    final Quizzes quizzes = new Quizzes();
    final Grading grading = new Grading();
    final Responses responses = new Responses();
    final Attempts attempts = new Attempts();
    final Draws draws = new Draws();
    final Overdue overdue = new Overdue();
    final Preparing preparing = new Preparing();
    final ExtraTimes extraTimes = new ExtraTimes();
    final AttemptEvents events = new AttemptEvents();
    final Results results = new Results();
    final TestedNow testedNow = new TestedNow();

    AssessmentBeans() {
        this(TestDatabase.fresh());
        begin();
    }

    /** On a database where others may have begun already. */
    AssessmentBeans(TestDatabase database) {
        this.database = database;
        quizzes.em = database.entities();
        quizzes.sql = database.sql();
        grading.em = database.entities();
        grading.sql = database.sql();
        grading.clock = clock;
        grading.graded = new RecordingEvent<>(announced);
        results.em = database.entities();
        results.sql = testedNow.sql = database.sql();
        results.clock = testedNow.clock = clock;
        grading.results = preparing.results = attempts.results = results;
        attempts.testedNow = testedNow;
        responses.sql = database.sql();
        responses.clock = clock;
        responses.tickets = TicketsTest.signedWith("0123456789abcdef0123456789abcdef");
        attempts.em = database.entities();
        attempts.sql = database.sql();
        attempts.quizzes = quizzes;
        attempts.draws = draws;
        draws.sql = database.sql();
        attempts.grading = grading;
        attempts.tickets = responses.tickets;
        attempts.clock = clock;
        preparing.em = database.entities();
        preparing.sql = database.sql();
        preparing.quizzes = quizzes;
        preparing.draws = draws;
        extraTimes.em = database.entities();
        extraTimes.sql = database.sql();
        extraTimes.clock = clock;
        events.em = database.entities();
        events.clock = clock;
        attempts.preparing = preparing;
        attempts.extraTimes = extraTimes;
        attempts.events = responses.events = events;
        overdue.sql = database.sql();
        overdue.grading = grading;
        overdue.clock = clock;
    }

    /** Two learners and the test. */
    void begin() {
        for (var caller : List.of(MAI, LAN)) {
            database.run("insert into person (id, version, full_name, search_name) values (%d, 1, 'Mai', 'mai')"
                    .formatted(caller.person().value()));
        }
        load(QUESTIONS, new QuizRules(70, 20, 3, 0, 6, 30));
    }

    void load(String gift, QuizRules rules) {
        quizzes.stand(CODE, "tt02-2025", new QuizText("Thử sáu kiểu", rules, gift));
    }

    long count(String table) {
        return ((Number) database.entities()
                        .createNativeQuery("select count(*) from " + table)
                        .getSingleResult())
                .longValue();
    }

    /** The full answer to each question, by the numbers this attempt shows. */
    List<String> right(long attempt, Sheet.Asked asked) {
        return switch (asked.kind()) {
            case SINGLE -> shown(asked, "đúng");
            case MULTIPLE -> shown(asked, "một", "hai");
            case TRUE_FALSE -> List.of("true");
            case SHORT -> List.of("hà nội");
            case NUMERIC -> List.of("1.200");
            case MATCHING ->
                asked.rows().stream()
                        .flatMap(row -> row.picks().stream()
                                .filter(o -> o.text().equals(row.html().equals("a") ? "1" : "2"))
                                .map(Sheet.Pick::value))
                        .toList();
        };
    }

    static List<String> shown(Sheet.Asked asked, String... texts) {
        return asked.options().stream()
                .filter(option -> List.of(texts).contains(option.html()))
                .map(Sheet.Option::value)
                .toList();
    }

    /** Undoes everything, so that the next test does not wait for this one's codes. */
    @Override
    public void close() {
        database.entities().getTransaction().rollback();
    }

    /** Stands still until it is moved. */
    static final class MovedByHand extends Clock {

        private Instant now = TEN;

        void plus(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return Time.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }
}
