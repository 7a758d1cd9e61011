package vn.hocvuso.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hocvuso.assessment.BankBeans.COMMUNE;
import static vn.hocvuso.assessment.BankBeans.FILE;
import static vn.hocvuso.assessment.BankBeans.OF_COMMUNE;
import static vn.hocvuso.assessment.BankBeans.QUESTIONS;
import static vn.hocvuso.assessment.BankBeans.file;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hocvuso.assessment.bank.BankQuestion;
import vn.hocvuso.platform.Startup;

class BanksTest {

    final BankBeans beans = new BankBeans();

    @AfterEach
    void nothing_is_kept() {
        beans.close();
    }

    record Row(String text) {}

    private List<String> rows(String select) {
        return beans.database.sql().list(Row.class, select).stream()
                .map(Row::text)
                .toList();
    }

    @Test
    void the_real_bank_stands_whole_in_every_cell() {
        beans.banks.load(new Startup());
        assertThat(beans.reviews.banks(OF_COMMUNE, COMMUNE)).hasSize(2);
        var grid = beans.reviews.grid(OF_COMMUNE, COMMUNE, "tt02-2025");
        assertThat(grid).hasSize(48).allSatisfy(cell -> {
            assertThat(cell.total()).isGreaterThanOrEqualTo(8);
            assertThat(cell.activated()).isZero();
        });
        assertThat(grid.stream().mapToLong(cell -> cell.total()).sum()).isGreaterThanOrEqualTo(480);
    }

    @Test
    void what_has_not_changed_is_not_touched() {
        beans.banks.em = null;
        beans.load(QUESTIONS);
        assertThatThrownBy(() -> beans.load(QUESTIONS + " ")).isInstanceOf(NullPointerException.class);
    }

    @Test
    void a_new_text_is_a_new_revision_and_the_old_one_stays_as_it_was() {
        beans.load(QUESTIONS.replace("Câu hai", "Câu hai, hỏi lại"));
        assertThat(beans.seen(OF_COMMUNE, COMMUNE))
                .extracting(one -> one.idnumber() + " " + one.revision() + " " + one.html())
                .containsExactly("nh-1 1 Câu một", "nh-2 2 Câu hai, hỏi lại", "nh-3 1 Câu ba");
        assertThat(rows("select idnumber || revision from question where bank = 'thu' order by 1"))
                .containsExactly("nh-11", "nh-21", "nh-22", "nh-31");
    }

    @Test
    void what_is_no_longer_in_a_file_is_no_longer_in_the_bank_and_may_come_back() {
        beans.load(QUESTIONS.substring(QUESTIONS.indexOf("// [id:nh-2]")));
        assertThat(beans.seen(OF_COMMUNE, COMMUNE))
                .extracting(BankQuestion::idnumber)
                .containsExactly("nh-2", "nh-3");
        beans.load(QUESTIONS);
        assertThat(beans.seen(OF_COMMUNE, COMMUNE))
                .extracting(BankQuestion::revision)
                .containsExactly(1, 1, 1);
    }

    @Test
    void a_question_may_go_from_one_file_to_another_and_a_file_may_go() {
        int second = QUESTIONS.indexOf("// [id:nh-2]");
        beans.banks.load(List.of(
                file(FILE, QUESTIONS.substring(0, second)), file("questions/khac.gift", QUESTIONS.substring(second))));
        assertThat(beans.seen(OF_COMMUNE, COMMUNE)).hasSize(3);
        beans.banks.load(List.of(file(FILE, QUESTIONS.substring(0, second))));
        assertThat(beans.seen(OF_COMMUNE, COMMUNE)).hasSize(1);
        beans.banks.load(List.of());
        assertThat(beans.seen(OF_COMMUNE, COMMUNE)).isEmpty();
    }

    @Test
    void a_question_may_be_about_competences_of_several_frameworks() {
        assertThat(rows("""
                        select idnumber || ' ' || framework || ':' || competence
                        from question q join question_competence c on c.question_id = q.id
                        where bank = 'thu' order by 1
                        """))
                .containsExactly(
                        "nh-1 tt02-2025:1.1",
                        "nh-2 tt02-2025:1.1",
                        "nh-2 tt18-2026:3.2",
                        "nh-3 tt02-2025:1.1",
                        "nh-3 tt02-2025:1.2");
        assertThat(rows("select distinct framework from question_competence c"
                        + " join question q on q.id = c.question_id where q.bank = 'thu-sau-kieu'"))
                .containsExactly("tt02-2025");
    }

    @Test
    void the_questions_asking_a_competence_of_any_framework_are_counted_in_todays_banks() {
        var counts = new BankCounts();
        counts.sql = beans.database.sql();
        assertThat(counts.asking("tt02-2025", "1.2")).isEqualTo(1);
        assertThat(counts.asking("tt18-2026", "3.2")).isEqualTo(1);
        assertThat(counts.asking("tt18-2026", "1.1")).isZero();
        beans.banks.load(List.of());
        assertThat(counts.asking("tt02-2025", "1.2")).isZero();
    }

    @Test
    void a_question_shows_its_key_and_what_is_said_to_each_answer() {
        var questions = beans.seen(OF_COMMUNE, COMMUNE);
        assertThat(questions.get(0).name()).isEqualTo("Một");
        assertThat(questions.get(0).feedback()).isEqualTo("nhớ lấy");
        assertThat(questions.get(0).answers())
                .containsExactly(
                        new BankQuestion.Answer("đúng", null, true, "vì thế"),
                        new BankQuestion.Answer("sai", null, false, "tiếc"));
        assertThat(questions.get(2).answers())
                .containsExactly(
                        new BankQuestion.Answer("true", null, true, "phải"),
                        new BankQuestion.Answer("false", null, false, "chưa"));
        assertThat(questions.get(2).band()).isEqualTo("3-4");
    }

    @Test
    void a_file_that_cannot_be_read_is_named_with_its_lines() {
        assertThatThrownBy(() -> beans.load("Câu một {")).hasMessageContaining(FILE);
    }
}
