package vn.hocvuso.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hocvuso.assessment.AssessmentBeans.MAI;
import static vn.hocvuso.assessment.AssessmentBeans.TEN;
import static vn.hocvuso.assessment.BankBeans.A;
import static vn.hocvuso.assessment.BankBeans.B;
import static vn.hocvuso.assessment.BankBeans.BANK;
import static vn.hocvuso.assessment.BankBeans.COMMUNE;
import static vn.hocvuso.assessment.BankBeans.OF_A;
import static vn.hocvuso.assessment.BankBeans.OF_B;
import static vn.hocvuso.assessment.BankBeans.OF_COMMUNE;
import static vn.hocvuso.assessment.BankBeans.QUESTIONS;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hocvuso.assessment.bank.Activation;
import vn.hocvuso.assessment.bank.BankCell;
import vn.hocvuso.platform.AuditEntry;
import vn.hocvuso.platform.AuditFilter;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.NotAllowed;

class BankReviewsTest {

    final BankBeans beans = new BankBeans();
    final BankReviews reviews = beans.reviews;
    final List<Long> ids = beans.ids();

    @AfterEach
    void nothing_is_kept() {
        beans.close();
    }

    @Test
    void nobody_vouches_for_a_question_before_somebody_does() {
        assertThat(beans.seen(OF_A, A)).allSatisfy(question -> {
            assertThat(question.activation()).isNull();
            assertThat(question.isActivated()).isFalse();
        });
        assertThat(reviews.grid(OF_A, A, BANK))
                .containsExactly(
                        new BankCell("1.1", "1-2", 2, 0),
                        new BankCell("1.1", "3-4", 1, 0),
                        new BankCell("1.2", "3-4", 1, 0));
    }

    @Test
    void what_a_school_activates_counts_there_and_not_beside_it_or_above() {
        assertThat(reviews.activate(OF_A, A, ids.subList(0, 2), true)).isEqualTo(2);
        assertThat(beans.activated(OF_A, A)).containsExactly("nh-1", "nh-2");
        assertThat(beans.activated(OF_B, B)).isEmpty();
        assertThat(beans.activated(OF_COMMUNE, COMMUNE)).isEmpty();
        assertThat(reviews.grid(OF_A, A, BANK)).contains(new BankCell("1.1", "1-2", 2, 2));
        assertThat(beans.seen(OF_A, A).get(0).activation())
                .isEqualTo(new Activation("Trường A", true, "A Duyệt", TEN, null, null));
    }

    @Test
    void what_is_activated_above_counts_below_and_is_withdrawn_there_only() {
        reviews.activate(OF_COMMUNE, COMMUNE, ids, true);
        assertThat(beans.activated(OF_A, A)).hasSize(3);
        assertThat(beans.seen(OF_A, A).get(0).isActivatedHere()).isFalse();
        assertThat(reviews.activate(OF_A, A, ids, true)).isZero();
        assertThat(reviews.withdraw(OF_A, A, ids)).isZero();
        assertThat(beans.activated(OF_A, A)).hasSize(3);
        assertThat(reviews.withdraw(OF_COMMUNE, COMMUNE, ids)).isEqualTo(3);
        assertThat(beans.activated(OF_A, A)).isEmpty();
    }

    @Test
    void a_new_wording_is_unreviewed_again() {
        reviews.activate(OF_A, A, ids, true);
        beans.load(QUESTIONS.replace("Câu hai", "Câu hai, hỏi lại"));
        assertThat(beans.activated(OF_A, A)).containsExactly("nh-1", "nh-3");
        assertThat(reviews.grid(OF_A, A, BANK)).contains(new BankCell("1.1", "1-2", 2, 1));
    }

    @Test
    void pressing_twice_does_no_harm() {
        assertThat(reviews.activate(OF_A, A, ids, true)).isEqualTo(3);
        assertThat(reviews.activate(OF_A, A, ids, true)).isZero();
        assertThat(beans.tests.count("question_activation")).isEqualTo(3);
        assertThat(reviews.withdraw(OF_A, A, ids)).isEqualTo(3);
        assertThat(reviews.withdraw(OF_A, A, ids)).isZero();
    }

    @Test
    void what_was_withdrawn_is_remembered_and_may_be_activated_again() {
        reviews.activate(OF_A, A, ids, true);
        beans.tests.clock.plus(Duration.ofHours(1));
        reviews.withdraw(OF_A, A, ids.subList(0, 1));
        var withdrawn = beans.seen(OF_A, A).get(0);
        assertThat(withdrawn.isActivated()).isFalse();
        assertThat(reviews.grid(OF_A, A, BANK)).contains(new BankCell("1.1", "1-2", 2, 1));
        assertThat(withdrawn.activation())
                .isEqualTo(new Activation("Trường A", true, "A Duyệt", TEN, "A Duyệt", TEN.plus(Duration.ofHours(1))));
        assertThat(reviews.activate(OF_A, A, ids, true)).isEqualTo(1);
        assertThat(beans.tests.count("question_activation")).isEqualTo(4);
        assertThat(beans.seen(OF_A, A).get(0).isActivated()).isTrue();
    }

    @Test
    void a_wording_that_is_no_longer_in_the_bank_is_not_activated_nor_a_question_of_a_course() {
        beans.load(QUESTIONS.replace("Câu hai", "Câu hai, hỏi lại"));
        assertThat(reviews.activate(OF_A, A, ids, true)).isEqualTo(2);
        var ofCourse = beans.tests.quizzes.pool(
                beans.tests.quizzes.byCode(AssessmentBeans.CODE).orElseThrow());
        assertThat(reviews.activate(OF_A, A, ofCourse, true)).isZero();
    }

    @Test
    void nothing_is_activated_unless_it_was_checked_and_chosen() {
        assertThatThrownBy(() -> reviews.activate(OF_A, A, ids, false)).hasMessage("bank.not-confirmed");
        assertThatThrownBy(() -> reviews.activate(OF_A, A, List.of(), true)).hasMessage("bank.none-chosen");
        assertThatThrownBy(() -> reviews.withdraw(OF_A, A, List.of())).hasMessage("bank.none-chosen");
        assertThat(reviews.checklist(OF_A, A).points()).hasSizeBetween(8, 10);
    }

    @Test
    void the_audit_hears_what_was_done_where_and_who_read_the_names() {
        reviews.activate(OF_A, A, ids, true);
        reviews.withdraw(OF_A, A, ids);
        beans.seen(OF_COMMUNE, A);
        assertThat(reviews.audit.entries(AuditFilter.ALL))
                .extracting(AuditEntry::who, AuditEntry::action, AuditEntry::unit)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(OF_COMMUNE.person(), "bank.read", A),
                        org.assertj.core.groups.Tuple.tuple(OF_A.person(), "question.withdrawn", A),
                        org.assertj.core.groups.Tuple.tuple(OF_A.person(), "question.activated", A));
    }

    @Test
    void only_a_reviewer_of_the_unit_or_above_sees_or_does_anything() {
        for (var caller : List.of(OF_B, MAI, Caller.VISITOR)) {
            assertThatThrownBy(() -> reviews.banks(caller, A)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> reviews.grid(caller, A, BANK)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> beans.seen(caller, A)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> reviews.checklist(caller, A)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> reviews.activate(caller, A, ids, true)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> reviews.withdraw(caller, A, ids)).isInstanceOf(NotAllowed.class);
        }
    }
}
