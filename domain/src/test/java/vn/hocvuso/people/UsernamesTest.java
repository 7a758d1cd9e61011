package vn.hocvuso.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.transaction.Transactional;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocvuso.kernel.PersonId;

class UsernamesTest {

    final Commune commune = new Commune();
    final Usernames usernames = new Usernames();

    @BeforeEach
    void wire() {
        usernames.em = commune.database.entities();
    }

    @Test
    void namesakes_are_numbered_over_the_whole_platform() {
        assertThat(usernames.reserve(commune.person("Nguyễn Thị Lan", "mn-a"))).isEqualTo("lannt");
        assertThat(usernames.reserve(commune.person("Nông Thúy Lan", "mn-b"))).isEqualTo("lannt2");
        assertThat(usernames.reserve(commune.person("Nguyễn Thị Lan", "mn-b"))).isEqualTo("lannt3");
        assertThat(usernames.reserve(commune.person("Lê Lan", "mn-b"))).isEqualTo("lanl");
    }

    @Test
    void a_username_once_kept_is_kept_at_the_next_try() {
        var lan = commune.person("Nguyễn Thị Lan", "mn-a");
        assertThat(usernames.reserve(lan)).isEqualTo(usernames.reserve(lan));
    }

    /** Keycloak hears of no name that a rollback could take back. */
    @Test
    void a_username_is_kept_in_a_transaction_of_its_own() throws NoSuchMethodException {
        for (var keeping : List.of("reserve", "reserveAnother")) {
            var transaction =
                    Usernames.class.getDeclaredMethod(keeping, PersonId.class).getAnnotation(Transactional.class);
            assertThat(transaction.value()).isEqualTo(Transactional.TxType.REQUIRES_NEW);
        }
    }

    @Test
    void a_username_that_is_somebody_elses_in_keycloak_is_given_up_for_the_next() {
        var lan = commune.person("Nguyễn Thị Lan", "mn-a");
        usernames.reserve(lan);
        assertThat(usernames.reserveAnother(lan)).isEqualTo("lannt2");
    }

    @Test
    void who_has_an_account_keeps_its_name() {
        var lan = commune.person("Nguyễn Thị Lan", "mn-a");
        usernames.reserve(lan);
        usernames.link(lan, "sub-1");
        assertThatThrownBy(() -> usernames.reserveAnother(lan)).hasMessage("account.exists");
    }
}
