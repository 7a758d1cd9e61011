package vn.hocvuso.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.platform.Settings;

class TicketsTest {

    static final Ticket TICKET = new Ticket(51, new PersonId(7), Instant.parse("2025-12-15T03:20:00Z"), 3);

    static Tickets signedWith(String key) {
        var tickets = new Tickets();
        tickets.settings = new Settings() {
            @Override
            public String text(String name) {
                return Base64.getEncoder().encodeToString(key.getBytes());
            }
        };
        return tickets;
    }

    Tickets tickets = signedWith("0123456789abcdef0123456789abcdef");

    @Test
    void a_ticket_is_known_again() {
        assertThat(tickets.open(tickets.sign(TICKET))).contains(TICKET);
        assertThat(tickets.sign(TICKET)).hasSize(82).matches("[A-Za-z0-9_-]+");
    }

    @Property
    void no_changed_ticket_opens(@ForAll @IntRange(max = 60) int at, @ForAll @IntRange(min = 1, max = 255) int change) {
        var bytes = Base64.getUrlDecoder().decode(tickets.sign(TICKET));
        bytes[at] ^= (byte) change;
        assertThat(tickets.open(Base64.getUrlEncoder().encodeToString(bytes))).isEmpty();
    }

    @Property
    void no_other_text_opens(@ForAll String text) {
        assertThat(tickets.open(text)).isEmpty();
    }

    @Test
    void another_key_signs_other_tickets() {
        assertThat(signedWith("another key of at least 32 bytes!").open(tickets.sign(TICKET)))
                .isEmpty();
        assertThat(tickets.open(null)).isEmpty();
    }

    @Test
    void a_short_key_is_refused() {
        assertThatThrownBy(() -> signedWith("short").sign(TICKET)).hasMessageContaining("HOCVUSO_TICKET_KEY");
    }
}
