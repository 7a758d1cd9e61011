package vn.hocvuso.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class OneTimePasswordTest {

    @RepeatedTest(100)
    void it_can_be_read_aloud_and_has_no_letters_that_look_alike() {
        assertThat(OneTimePassword.next())
                .matches("([b-df-hkmnprstvxz][aeuy]){2}(-([b-df-hkmnprstvxz][aeuy]){2}){2}-[2-9]{4}");
    }

    @Test
    void it_does_not_come_twice() {
        var seen = new HashSet<String>();
        for (int i = 0; i < 10_000; i++) {
            assertThat(seen.add(OneTimePassword.next())).isTrue();
        }
    }

    @Test
    void a_slip_keeps_its_password_out_of_logs() {
        var slip = new PasswordSlip("Lê Lan", "Lá", "lanl", "kemu-tase-vuha-4829");
        assertThat(slip.toString()).doesNotContain("kemu");
    }
}
