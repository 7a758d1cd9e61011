package vn.hocvuso.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static vn.hocvuso.assessment.AssessmentBeans.CODE;
import static vn.hocvuso.assessment.AssessmentBeans.MAI;

import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import vn.hocvuso.TestDatabase;
import vn.hocvuso.assessment.question.Kind;

/** Two requests about one attempt at the same moment, each on a connection of its own, everything committed. */
class TwoAtOnceTest {

    static final int ANSWERS = 20;

    EntityManagerFactory factory = TestDatabase.factory("two_at_once");
    Sheet sheet;
    int slot;

    @BeforeEach
    void a_try_is_running() {
        asked(beans -> {
            beans.begin();
            return beans.attempts.start(MAI, CODE);
        });
        sheet = asked(beans -> beans.attempts
                .sheet(MAI, beans.attempts.start(MAI, CODE), AssessmentBeans.DEVICE)
                .orElseThrow());
        slot = AttemptsTest.of(sheet, Kind.SHORT).slot();
    }

    @AfterEach
    void close() {
        factory.close();
    }

    @Test
    void handing_in_waits_for_an_answer_under_way_and_grades_it() {
        var saving = request();
        var receipt = save(saving, 1, "Hà Nội");
        var submitting = later(this::submit);
        waits(submitting);
        saving.database.commit();
        submitting.join();
        assertThat(receipt.closed()).isNull();
        assertThat(pointsOfTheSlot()).isEqualTo("1.00000");
    }

    @Test
    void an_answer_that_comes_while_it_is_handed_in_is_refused_and_not_stored() {
        var submitting = request();
        submitting.attempts.submit(MAI, sheet.id(), AssessmentBeans.DEVICE);
        var saving = later(() -> asked(beans -> save(beans, 1, "Hà Nội")));
        waits(saving);
        submitting.database.commit();
        assertThat(saving.join().closed()).isEqualTo("attempt.submitted");
        assertThat(saving.join().saved()).isEmpty();
        assertThat(stored()).isZero();
    }

    @Test
    void of_two_forms_without_scripts_each_is_stored_and_the_later_one_stands() {
        var first = request();
        form(first, "Hà Nội");
        var second = later(() -> asked(beans -> form(beans, "Hải Phòng")));
        waits(second);
        first.database.commit();
        assertThat(second.join().taken()).isEmpty();
        assertThat(second.join().saved()).containsExactly(new Receipt.Mark(slot, 2));
        assertThat(stored()).isEqualTo(2);
    }

    private Receipt form(AssessmentBeans beans, String typed) {
        return beans.responses.saveForm(sheet.ticket(), sheet.id(), Map.of(slot, List.of(typed)));
    }

    @Test
    void of_two_presses_the_second_waits_and_changes_nothing() {
        var first = request();
        first.attempts.submit(MAI, sheet.id(), AssessmentBeans.DEVICE);
        var second = request();
        second.clock.plus(Duration.ofSeconds(9));
        var pressing = later(() -> {
            second.attempts.submit(MAI, sheet.id(), AssessmentBeans.DEVICE);
            second.database.commit();
            return true;
        });
        waits(pressing);
        first.database.commit();
        pressing.join();
        assertThat(first.announced).hasSize(1);
        assertThat(second.announced).isEmpty();
        assertThat(submittedAt()).isEqualTo(AssessmentBeans.TEN);
    }

    @Test
    void the_clock_of_the_server_and_the_learner_close_it_once() {
        var submitting = request();
        submitting.attempts.submit(MAI, sheet.id(), AssessmentBeans.DEVICE);
        var sealing = request();
        sealing.clock.plus(Duration.ofHours(1));
        var minute = later(() -> {
            sealing.overdue.sealAll();
            sealing.database.commit();
            return true;
        });
        waits(minute);
        submitting.database.commit();
        minute.join();
        assertThat(sealing.announced).isEmpty();
        assertThat(submittedAt()).isEqualTo(AssessmentBeans.TEN);
    }

    @RepeatedTest(5)
    void whatever_comes_first_what_was_confirmed_is_graded_and_nothing_else_is_there() {
        var together = new CyclicBarrier(3);
        var saving = later(() -> saveMany(together));
        var presses = List.of(later(() -> press(together)), later(() -> press(together)));
        presses.forEach(CompletableFuture::join);
        var receipts = saving.join();

        var confirmed = receipts.stream().filter(r -> r.closed() == null).toList();
        assertThat(receipts.subList(confirmed.size(), ANSWERS))
                .allSatisfy(refused -> assertThat(refused.closed()).isEqualTo("attempt.submitted"));
        assertThat(stored()).isEqualTo(confirmed.size());
        assertThat(pointsOfTheSlot()).isEqualTo(confirmed.size() % 2 == 1 ? "1.00000" : "0.00000");
    }

    /** One after the other: the right answer, then a wrong one, and so on. */
    private List<Receipt> saveMany(CyclicBarrier together) {
        await(together);
        var receipts = new ArrayList<Receipt>();
        for (int seq = 1; seq <= ANSWERS; seq++) {
            int count = seq;
            receipts.add(asked(beans -> save(beans, count, count % 2 == 1 ? "Hà Nội" : "Huế")));
        }
        return receipts;
    }

    private boolean press(CyclicBarrier together) {
        await(together);
        return submit();
    }

    private boolean submit() {
        return asked(beans -> {
            beans.attempts.submit(MAI, sheet.id(), AssessmentBeans.DEVICE);
            return true;
        });
    }

    private Receipt save(AssessmentBeans beans, int seq, String text) {
        return beans.responses.save(sheet.ticket(), sheet.id(), List.of(new Given(slot, seq, List.of(text))));
    }

    private AssessmentBeans request() {
        return new AssessmentBeans(TestDatabase.request(factory));
    }

    private <T> T asked(Function<AssessmentBeans, T> work) {
        var beans = request();
        var result = work.apply(beans);
        beans.database.commit();
        return result;
    }

    private static <T> CompletableFuture<T> later(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work);
    }

    private static void waits(CompletableFuture<?> request) {
        assertThat(catchThrowable(() -> request.get(500, TimeUnit.MILLISECONDS)))
                .isInstanceOf(TimeoutException.class);
    }

    private static void await(CyclicBarrier together) {
        try {
            together.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private String pointsOfTheSlot() {
        return text("select points from attempt_slot where slot = " + slot);
    }

    private java.time.Instant submittedAt() {
        return asked(beans ->
                beans.database.entities().find(Attempt.class, sheet.id()).submittedAt());
    }

    private long stored() {
        return asked(beans -> beans.count("response"));
    }

    private String text(String select) {
        return asked(beans -> String.valueOf(
                beans.database.entities().createNativeQuery(select).getSingleResult()));
    }
}
