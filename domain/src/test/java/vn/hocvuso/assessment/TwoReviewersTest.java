package vn.hocvuso.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static vn.hocvuso.assessment.BankBeans.A;
import static vn.hocvuso.assessment.BankBeans.OF_A;

import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hocvuso.TestDatabase;

/** Two presses at the same moment, each on a connection of its own, everything committed. */
class TwoReviewersTest {

    final EntityManagerFactory factory = TestDatabase.factory("two_reviewers");

    private BankBeans request() {
        return new BankBeans(new AssessmentBeans(TestDatabase.request(factory)));
    }

    @AfterEach
    void close() {
        factory.close();
    }

    @Test
    void of_two_presses_the_second_waits_and_adds_nothing() {
        var first = request();
        first.begin();
        var ids = first.ids();
        first.database.commit();

        var pressing = request();
        assertThat(pressing.reviews.activate(OF_A, A, ids, true)).isEqualTo(3);
        var again = CompletableFuture.supplyAsync(() -> pressed(ids));
        assertThat(catchThrowable(() -> again.get(500, TimeUnit.MILLISECONDS))).isInstanceOf(TimeoutException.class);
        pressing.database.commit();
        assertThat(again.join()).isZero();
        var after = request();
        assertThat(after.tests.count("question_activation")).isEqualTo(3);
        after.database.end();
    }

    private int pressed(List<Long> ids) {
        var again = request();
        int activated = again.reviews.activate(OF_A, A, ids, true);
        again.database.commit();
        return activated;
    }
}
