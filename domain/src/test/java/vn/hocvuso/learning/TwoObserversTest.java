package vn.hocvuso.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static vn.hocvuso.learning.ObserverBeans.HOA;
import static vn.hocvuso.learning.ObserverBeans.LAN;
import static vn.hocvuso.learning.ObserverBeans.MAI;

import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hocvuso.TestDatabase;
import vn.hocvuso.kernel.RuleBroken;

/** Two observers at the same moment, each on a connection of its own, everything committed. */
class TwoObserversTest {

    final EntityManagerFactory factory = TestDatabase.factory("two_observers");

    @AfterEach
    void close() {
        factory.close();
    }

    @Test
    void the_first_wins_and_the_second_is_told() {
        var begin = request();
        begin.begin();
        begin.tickAll();
        begin.handIns.handOver(HOA, "k", "lam");
        long id = begin.last();
        begin.database.commit();

        var first = request();
        first.confirmations.settle(LAN, id, first.all());
        first.database.entities().flush();
        var second = CompletableFuture.runAsync(() -> {
            var other = request();
            try {
                other.confirmations.settle(MAI, id, other.all());
            } finally {
                other.database.end();
            }
        });
        assertThat(catchThrowable(() -> second.get(700, TimeUnit.MILLISECONDS))).isInstanceOf(TimeoutException.class);
        first.database.commit();
        assertThatThrownBy(() -> second.get(20, TimeUnit.SECONDS))
                .hasRootCauseInstanceOf(RuleBroken.class)
                .hasRootCauseMessage("hand-in.settled");
        var after = request();
        assertThat(after.count("learning_event where kind = 'confirmed'")).isEqualTo(2);
        assertThat(after.told(HOA)).hasSize(1);
        after.database.end();
    }

    private ObserverBeans request() {
        return new ObserverBeans(TestDatabase.request(factory));
    }
}
