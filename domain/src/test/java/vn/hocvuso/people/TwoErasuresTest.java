package vn.hocvuso.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hocvuso.TestDatabase;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.platform.AuditFilter;
import vn.hocvuso.platform.Caller;

/** The button is pressed twice: two requests at the same moment, each on a connection of its own, everything committed. */
class TwoErasuresTest {

    EntityManagerFactory factory = TestDatabase.factory("two_erasures");

    @AfterEach
    void close() {
        factory.close();
    }

    @Test
    void the_second_press_waits_and_finds_it_done() throws Exception {
        var beginning = request();
        beginning.settle();
        var administrator = beginning.holder(Role.ADMINISTRATOR, "hn");
        var lan = beginning.person("Nguyễn Thị Lan", "mn-a");
        beginning.database.commit();

        var first = request();
        erase(first, administrator, lan);
        var second = CompletableFuture.runAsync(() -> {
            var other = request();
            erase(other, administrator, lan);
            other.database.commit();
        });
        assertThatThrownBy(() -> second.get(700, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        first.database.commit();
        second.get(20, TimeUnit.SECONDS);

        assertThat(request().audit(Commune.TODAY).entries(AuditFilter.ALL.doing("person.erased")))
                .hasSize(1);
    }

    private static void erase(Commune commune, Caller administrator, PersonId person) {
        ErasuresWorld.on(commune.database, commune.rights, Commune.TODAY)
                .erase(administrator, person, new ErasureOrder("Nguyễn Thị Lan", "1/QĐ", "Theo đơn đề nghị"));
        commune.database.entities().flush();
    }

    private Commune request() {
        return new Commune(TestDatabase.request(factory));
    }
}
