package vn.hocvuso.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hocvuso.TestDatabase;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.platform.Caller;

/** Two administrators change the tree at the same moment, each on a connection of their own, everything committed. */
class TwoReorganisationsTest {

    static final Decision DECISION = new Decision("1/QĐ-UBND", null, Commune.TODAY);

    EntityManagerFactory factory = TestDatabase.factory("two_reorganisations");

    @AfterEach
    void close() {
        factory.close();
    }

    @Test
    void the_second_waits_and_is_judged_on_the_tree_the_first_left() throws Exception {
        var beginning = request();
        beginning.settle();
        var administrator = beginning.holder(Role.ADMINISTRATOR, "hn");
        beginning.database.commit();

        var first = request();
        move(first, administrator, "tam-hung", "dai-tu");
        var second = CompletableFuture.runAsync(() -> {
            var other = request();
            move(other, administrator, "dai-tu", "tam-hung");
            other.database.commit();
        });
        assertThatThrownBy(() -> second.get(700, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        first.database.commit();

        assertThatThrownBy(second::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(RuleBroken.class)
                .cause()
                .hasMessage("reorganise.inside");
        assertThat(request().units.path(request().unit("mn-a")))
                .extracting(UnitCard::code)
                .containsExactly("hn", "dai-tu", "tam-hung", "mn-a");
    }

    private static void move(Commune commune, Caller administrator, String unit, String parent) {
        commune.reorganisations.move(administrator, DECISION, commune.unit(unit), commune.unit(parent));
    }

    private Commune request() {
        return new Commune(TestDatabase.request(factory));
    }
}
