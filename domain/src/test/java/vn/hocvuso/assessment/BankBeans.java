package vn.hocvuso.assessment;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hocvuso.TestAudit;
import vn.hocvuso.TestDatabase;
import vn.hocvuso.assessment.bank.BankQuestion;
import vn.hocvuso.kernel.Bilingual;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.ContentFile;

/** A commune with two schools, a reviewer at each, and a small bank; Mai is of school A, Lan of school B. */
final class BankBeans implements AutoCloseable {

    static final UnitId COMMUNE = new UnitId(1);
    static final UnitId A = new UnitId(2);
    static final UnitId B = new UnitId(3);
    static final Caller OF_COMMUNE = new Caller(new PersonId(21));
    static final Caller OF_A = new Caller(new PersonId(22));
    static final Caller OF_B = new Caller(new PersonId(23));
    static final String BANK = "thu";
    static final String FILE = "questions/1.1.gift";

    static final String QUESTIONS = """
            // [id:nh-1] [tag:1.1] [tag:bac-1-2]
            ::Một::Câu một {=đúng#vì thế ~sai#tiếc ####nhớ lấy}

            // [id:nh-2] [tag:1.1] [tag:bac-1-2] [tag:tt18-2026:3.2]
            Câu hai {=đúng ~sai}

            // [id:nh-3] [tag:1.1] [tag:1.2] [tag:bac-3-4]
            Câu ba {TRUE#chưa#phải}
            """;

    private static final String PLACES = """
            insert into unit (id, version, code) values (1, 1, 'xa-thu'), (2, 1, 'truong-a'), (3, 1, 'truong-b');
            insert into unit_state (id, version, unit_id, name, short_name, level, parent_id, valid_from) values
                (1, 1, 1, 'Xã Thử', 'Xã Thử', 'commune', null, '2025-07-01'),
                (2, 1, 2, 'Trường A', 'A', 'school', 1, '2025-07-01'),
                (3, 1, 3, 'Trường B', 'B', 'school', 1, '2025-07-01');
            insert into person (id, version, full_name, search_name) values
                (21, 1, 'Xã Duyệt', 'xa duyet'), (22, 1, 'A Duyệt', 'a duyet'), (23, 1, 'B Duyệt', 'b duyet');
            insert into assignment (id, version, person_id, unit_id, position, audience, valid_from) values
                (1, 1, 7, 2, 'Giáo viên', 'teacher', '2025-08-01'), (2, 1, 8, 3, 'Giáo viên', 'teacher', '2025-08-01');
            """;

    private static final Map<Caller, Set<UnitId>> REVIEWERS =
            Map.of(OF_COMMUNE, Set.of(COMMUNE, A, B), OF_A, Set.of(A), OF_B, Set.of(B));

    final AssessmentBeans tests;
    final TestDatabase database;
    final Banks banks = new Banks();
    final BankReviews reviews = new BankReviews();
    final Assessments assessments = new Assessments();

    BankBeans() {
        this(new AssessmentBeans(TestDatabase.fresh()));
        begin();
    }

    BankBeans(AssessmentBeans tests) {
        this.tests = tests;
        database = tests.database;
        banks.em = reviews.em = assessments.em = database.entities();
        banks.sql = reviews.sql = assessments.sql = database.sql();
        reviews.clock = tests.clock;
        reviews.audit = TestAudit.on(database.source(), tests.clock);
        reviews.rights = (caller, action, unit) -> action == Action.REVIEW_QUESTIONS
                && REVIEWERS.getOrDefault(caller, Set.of()).contains(unit);
        assessments.quizzes = tests.quizzes;
    }

    void begin() {
        tests.begin();
        database.run(PLACES);
        load(QUESTIONS);
    }

    void load(String gift) {
        banks.load(List.of(file(FILE, gift)));
    }

    static BankFile file(String path, String gift) {
        var file = new ContentFile(path, gift.getBytes(StandardCharsets.UTF_8));
        return new BankFile(BANK, "tt02-2025", new Bilingual("Thử", "Trial"), file);
    }

    List<BankQuestion> seen(Caller caller, UnitId unit) {
        return reviews.questions(caller, unit, BANK, "1.1");
    }

    List<Long> ids() {
        return seen(OF_COMMUNE, COMMUNE).stream().map(BankQuestion::id).toList();
    }

    List<String> activated(Caller caller, UnitId unit) {
        return seen(caller, unit).stream()
                .filter(BankQuestion::isActivated)
                .map(BankQuestion::idnumber)
                .toList();
    }

    @Override
    public void close() {
        tests.close();
    }
}
