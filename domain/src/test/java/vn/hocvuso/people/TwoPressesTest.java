package vn.hocvuso.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hocvuso.people.Commune.TODAY;

import jakarta.persistence.EntityManagerFactory;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocvuso.TestDatabase;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.platform.Caller;

/** Two requests at the same moment, each on a connection of its own: the second waits and is told a rule, never a fault. */
class TwoPressesTest {

    EntityManagerFactory factory = TestDatabase.factory("two_presses");
    Caller administrator;
    Caller other;
    PersonId lan;

    @BeforeEach
    void begin() {
        var beginning = request();
        beginning.settle();
        administrator = beginning.holder(Role.ADMINISTRATOR, "hn");
        other = beginning.holder(Role.ADMINISTRATOR, "hn");
        lan = beginning.person("Nguyễn Thị Lan", "mn-a");
        beginning.database.commit();
    }

    @AfterEach
    void close() {
        factory.close();
    }

    @Test
    void a_role_is_given_once() throws Exception {
        Consumer<Commune> give =
                commune -> commune.roles.give(administrator, lan, Role.OFFICER, commune.unit("mn-a"), null);
        assertThatThrownBy(() -> both(give, give)).hasMessage("roles.already");
        assertThat(request().roles.own(new Caller(lan))).hasSize(1);
    }

    @Test
    void an_absence_is_noted_once() throws Exception {
        Consumer<Commune> note = commune ->
                commune.absences(TODAY).note(administrator, lan, AbsenceKind.STUDY, TODAY, TODAY.plusDays(3), null);
        assertThatThrownBy(() -> both(note, note)).hasMessage("absence.meets");
    }

    @Test
    void two_administrators_who_withdraw_each_other_leave_one() throws Exception {
        Consumer<Commune> first = commune -> commune.roles.withdraw(administrator, role(commune, other));
        Consumer<Commune> second = commune -> commune.roles.withdraw(other, role(commune, administrator));
        assertThatThrownBy(() -> both(first, second)).hasMessage("roles.last-administrator");
        assertThat(request().roles.own(administrator)).hasSize(1);
    }

    @Test
    void an_audience_is_saved_once() throws Exception {
        var teachers = new Belonging(Set.of(Audience.TEACHER), null, null, null, null);
        Consumer<Commune> save =
                commune -> commune.audiences(TODAY).save(administrator, commune.unit("mn-a"), "Giáo viên", teachers);
        assertThatThrownBy(() -> both(save, save)).hasMessage("audience.name-taken");
    }

    @Test
    void one_person_signs_in_for_the_first_time_in_two_windows() throws Throwable {
        var beginning = request();
        beginning.database.run("update person set account = 'sub-1' where id = " + lan.value());
        beginning.database.commit();
        Consumer<Commune> signIn = commune ->
                assertThat(commune.persons.signedIn("sub-1", "lannt").person()).isEqualTo(lan);
        both(signIn, signIn);
    }

    @Test
    void one_identity_number_is_entered_for_one_of_two() {
        var beginning = request();
        var hoa = beginning.person("Lê Thị Hoa", "mn-a");
        beginning.database.commit();
        assertThatThrownBy(() -> both(
                        commune -> commune.marks().enter(administrator, lan, "001185012345"),
                        commune -> commune.marks().enter(administrator, hoa, "001185012345")))
                .hasMessage("identity.taken");
    }

    private static long role(Commune commune, Caller holder) {
        return commune.roles.own(holder).get(0).id();
    }

    /** Throws what the second is told. */
    private void both(Consumer<Commune> first, Consumer<Commune> second) throws Throwable {
        var one = request();
        first.accept(one);
        one.database.entities().flush();
        var two = CompletableFuture.runAsync(() -> {
            var request = request();
            second.accept(request);
            request.database.commit();
        });
        assertThatThrownBy(() -> two.get(700, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        one.database.commit();
        try {
            two.join();
        } catch (CompletionException told) {
            throw told.getCause();
        }
    }

    private Commune request() {
        return new Commune(TestDatabase.request(factory));
    }
}
