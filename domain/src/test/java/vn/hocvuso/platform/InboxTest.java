package vn.hocvuso.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hocvuso.platform.WorkDatabase.HOA;
import static vn.hocvuso.platform.WorkDatabase.LAN;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocvuso.TestDatabase;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.kernel.Sentence;

class InboxTest {

    static final Instant NOW = Instant.parse("2025-12-15T03:00:00Z");
    static final Sentence MADE = Sentence.of("people.accounts.made", 500, "Trường \"Hoa Sen\"");

    final TestDatabase database = TestDatabase.fresh();
    final Inbox inbox = new Inbox();

    @BeforeEach
    void twoPeople() {
        database.run("""
                insert into person (id, version, full_name, search_name) values
                    (11, 1, 'Nguyễn Thị Lan', 'nguyen thi lan'), (12, 1, 'Lê Thị Hoa', 'le thi hoa');
                """);
        inbox.em = database.entities();
        inbox.sql = database.sql();
        at(NOW);
    }

    @Test
    void it_holds_a_sentence_to_be_said_in_the_readers_language_and_the_newest_is_first() {
        inbox.tell(LAN.person(), Sentence.of("old"), null);
        at(NOW.plusSeconds(60));
        inbox.tell(LAN.person(), MADE, "/people/roster?unit=mn-a");
        var lines = inbox.newest(LAN, 10);
        assertThat(lines).extracting(InboxLine::sentence).containsExactly(MADE, Sentence.of("old"));
        assertThat(lines.get(0).link()).isEqualTo("/people/roster?unit=mn-a");
        assertThat(lines).allMatch(InboxLine::isUnread);
        assertThat(inbox.newest(LAN, 1)).hasSize(1);
    }

    @Test
    void everybody_sees_and_reads_their_own_only() {
        inbox.tell(LAN.person(), MADE, null);
        assertThat(inbox.newest(HOA, 10)).isEmpty();
        assertThat(inbox.unread(HOA)).isZero();
        assertThat(inbox.unread(Caller.VISITOR)).isZero();
        long message = inbox.newest(LAN, 1).get(0).id();
        assertThatThrownBy(() -> inbox.read(HOA, message)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> inbox.newest(Caller.VISITOR, 1)).isInstanceOf(NotAllowed.class);
        inbox.readAll(HOA, NOW);
        assertThat(inbox.unread(LAN)).isEqualTo(1);
    }

    @Test
    void the_first_reading_counts() {
        inbox.tell(LAN.person(), MADE, null);
        long message = inbox.newest(LAN, 1).get(0).id();
        inbox.read(LAN, message);
        at(NOW.plusSeconds(60));
        inbox.read(LAN, message);
        assertThat(inbox.newest(LAN, 1).get(0).readAt()).isEqualTo(NOW);
        assertThat(inbox.unread(LAN)).isZero();
    }

    @Test
    void all_that_was_shown_is_read_and_what_came_since_is_not() {
        inbox.tell(LAN.person(), MADE, null);
        at(NOW.plusSeconds(60));
        inbox.tell(LAN.person(), Sentence.of("late"), null);
        inbox.readAll(LAN, NOW);
        assertThat(inbox.unread(LAN)).isEqualTo(1);
        inbox.readAll(LAN, NOW.plusSeconds(60));
        assertThat(inbox.unread(LAN)).isZero();
    }

    @Test
    void opened_it_says_where_it_leads() {
        inbox.tell(LAN.person(), MADE, "/people/roster?unit=mn-a");
        inbox.tell(LAN.person(), MADE, null);
        assertThat(inbox.newest(LAN, 2))
                .map(line -> inbox.read(LAN, line.id()))
                .containsExactlyInAnyOrder(Optional.of("/people/roster?unit=mn-a"), Optional.empty());
    }

    @Test
    void page_follows_page_also_among_those_of_one_moment() {
        for (int n = 0; n < 5; n++) {
            inbox.tell(LAN.person(), Sentence.of("n" + n), null);
            at(NOW.plusSeconds(n / 2));
        }
        inbox.tell(HOA.person(), Sentence.of("hers"), null);
        var all = inbox.newest(LAN, 10);
        assertThat(all).hasSize(5);
        assertThat(inbox.older(LAN, all.get(1).id(), 2)).isEqualTo(all.subList(2, 4));
        assertThat(inbox.older(LAN, all.get(4).id(), 2)).isEmpty();
        assertThat(inbox.older(HOA, all.get(1).id(), 2)).isEmpty();
    }

    @Test
    void a_link_never_leaves_the_application() {
        for (var link : new String[] {"https://elsewhere.example", "//elsewhere.example", "people"}) {
            assertThatThrownBy(() -> inbox.tell(LAN.person(), MADE, link)).isInstanceOf(RuleBroken.class);
        }
    }

    @Test
    void what_was_read_is_kept_90_days_and_what_nobody_read_a_year() {
        inbox.tell(LAN.person(), Sentence.of("read"), null);
        inbox.readAll(LAN, NOW);
        inbox.tell(LAN.person(), Sentence.of("unread"), null);
        assertThat(keptAfter(90)).isEqualTo(2);
        assertThat(keptAfter(91)).isEqualTo(1);
        assertThat(keptAfter(365)).isEqualTo(1);
        assertThat(keptAfter(366)).isZero();
    }

    private int keptAfter(int days) {
        at(NOW.plusSeconds(days * 86_400L));
        inbox.tidy();
        return inbox.newest(LAN, 10).size();
    }

    private void at(Instant now) {
        inbox.clock = Clock.fixed(now, Time.ZONE);
    }
}
