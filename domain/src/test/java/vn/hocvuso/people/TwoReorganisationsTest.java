package vn.hocvuso.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hocvuso.TestDatabase;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.NotAllowed;

/** Somebody changes the tree while another one changes it, or takes somebody on, each on a connection of their own, everything committed. */
class TwoReorganisationsTest {

    static final Decision DECISION = new Decision("1/QĐ-UBND", null, Commune.TODAY);

    static final Newcomer LAN =
            new Newcomer(new FullName("Nguyễn Thị Lan"), null, null, null, null, new Place("", Audience.TEACHER, null));

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

    @Test
    void who_is_taken_on_while_a_unit_is_merged_away_is_told_that_it_is_closed() throws Exception {
        var administrator = twoSchools();
        var merging = request();
        merge(merging, administrator);
        var hiring = CompletableFuture.runAsync(() -> hire(administrator));
        assertThatThrownBy(() -> hiring.get(700, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        merging.database.commit();
        assertThatThrownBy(hiring::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(RuleBroken.class)
                .cause()
                .hasMessage("reorganise.not-open");
        assertThat(placesLeftAt("mn-a")).isZero();
    }

    @Test
    void a_merge_waits_for_who_is_being_taken_on_and_takes_them_along() throws Exception {
        var administrator = twoSchools();
        var hiring = request();
        hiring.persons.add(administrator, hiring.unit("mn-a"), LAN);
        var merging = CompletableFuture.runAsync(() -> {
            var other = request();
            merge(other, administrator);
            other.database.commit();
        });
        assertThatThrownBy(() -> merging.get(700, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        hiring.database.commit();
        merging.join();
        assertThat(placesLeftAt("mn-a")).isZero();
        assertThat(placesLeftAt("mn-b")).isEqualTo(1);
    }

    @Test
    void a_role_given_while_the_unit_is_merged_away_is_refused() throws Exception {
        var administrator = twoSchools();
        var merging = request();
        merge(merging, administrator);
        var giving = CompletableFuture.runAsync(() -> {
            var other = request();
            other.roles.give(administrator, administrator.person(), Role.OFFICER, other.unit("mn-a"), null);
            other.database.commit();
        });
        assertThatThrownBy(() -> giving.get(700, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        merging.database.commit();
        assertThatThrownBy(giving::join).cause().hasMessage("reorganise.not-open");
    }

    @Test
    void who_loses_a_unit_while_waiting_changes_nothing_there_any_more() throws Exception {
        var administrator = twoSchools();
        var beginning = request();
        var manager = beginning.holder(Role.MANAGER, "tam-hung");
        beginning.database.commit();
        var moving = request();
        move(moving, administrator, "mn-a", "dai-tu");
        var opening = CompletableFuture.runAsync(() -> {
            var other = request();
            var lop = new NewUnit("lop-la", "Lớp Lá", "", "class", other.unit("mn-a"));
            try {
                other.reorganisations.open(manager, DECISION, lop);
            } finally {
                other.database.end();
            }
        });
        var hiring = CompletableFuture.runAsync(() -> hire(manager));
        for (var waiting : List.of(opening, hiring)) {
            assertThatThrownBy(() -> waiting.get(700, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        }
        moving.database.commit();
        assertThatThrownBy(opening::join).hasCauseInstanceOf(NotAllowed.class);
        assertThatThrownBy(hiring::join).hasCauseInstanceOf(NotAllowed.class);
    }

    private Caller twoSchools() {
        var beginning = request();
        beginning.settle();
        var administrator = beginning.holder(Role.ADMINISTRATOR, "hn");
        beginning.database.commit();
        return administrator;
    }

    private void hire(Caller administrator) {
        var request = request();
        try {
            request.persons.add(administrator, request.unit("mn-a"), LAN);
            request.database.commit();
        } finally {
            request.database.end();
        }
    }

    private static void merge(Commune commune, Caller administrator) {
        var both = List.of(commune.unit("mn-a"), commune.unit("mn-b"));
        commune.reorganisations.merge(administrator, DECISION, both, commune.unit("mn-b"));
    }

    private long placesLeftAt(String unit) {
        record Count(long of) {}
        var places = """
                select count(*) from assignment a join unit u on u.id = a.unit_id
                where u.code = ? and (a.valid_to is null or a.valid_to >= ?)
                """;
        return request()
                .database
                .sql()
                .first(Count.class, places, unit, Commune.TODAY)
                .orElseThrow()
                .of();
    }

    private static void move(Commune commune, Caller administrator, String unit, String parent) {
        commune.reorganisations.move(administrator, DECISION, commune.unit(unit), commune.unit(parent));
    }

    private Commune request() {
        return new Commune(TestDatabase.request(factory));
    }
}
