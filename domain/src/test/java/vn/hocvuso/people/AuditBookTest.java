package vn.hocvuso.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hocvuso.people.Commune.TODAY;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.platform.AuditEntry;
import vn.hocvuso.platform.AuditFilter;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.NotAllowed;

/** Who reads which part of the audit, and that reading it is told. */
class AuditBookTest {

    final Commune commune = new Commune();
    final AuditBook book = commune.auditBook(TODAY);
    final Caller manager = commune.holder(Role.MANAGER, "mn-a");
    final Caller auditor = commune.holder(Role.AUDITOR, "tam-hung");
    final UnitId ward = commune.unit("tam-hung");
    final PersonId hoa = commune.person("Lê Thị Hoa", "mn-a");
    final PersonId elsewhere = commune.person("Vũ Văn Nam", "dai-tu");

    @BeforeEach
    void something_happened() {
        tell(AuditEntry.of(manager, "person.changed")
                .about(hoa)
                .at(commune.unit("mn-a"))
                .before("phone", "0900000001")
                .after("phone", "0900000002"));
        tell(AuditEntry.of(manager, "person.read").about(elsewhere).at(commune.unit("dai-tu")));
        tell(AuditEntry.of((PersonId) null, "clock.moved").after("by", 3));
    }

    @Test
    void an_auditor_reads_the_unit_and_what_is_below_it_and_nothing_else() {
        var line = read(AuditQuestion.ALL).get(0);
        assertThat(read(AuditQuestion.ALL))
                .extracting(AuditLine::action)
                .containsExactly("audit.read", "person.changed");
        assertThat(line.who().name()).isEqualTo("Người giữ vai trò");
        var changed = read(AuditQuestion.ALL).get(2);
        assertThat(changed.about()).isEqualTo(new AuditLine.Who(hoa, "Lê Thị Hoa"));
        assertThat(changed.unit()).isEqualTo("Trường Mầm non Tam Hưng A");
        assertThat(changed.before()).containsEntry("phone", "0900000001");
    }

    @Test
    void whoever_reads_at_the_top_reads_all() {
        var above = commune.holder(Role.AUDITOR, "hn");
        assertThat(book.page(above, commune.unit("hn"), AuditQuestion.ALL).lines())
                .extracting(AuditLine::action)
                .containsExactly("clock.moved", "person.read", "person.changed");
    }

    @Test
    void what_a_closed_unit_left_behind_is_read_where_it_is_answered_for() {
        var survivor = commune.unit("mn-b");
        commune.reorganisations.merge(
                commune.holder(Role.ADMINISTRATOR, "hn"),
                new Decision("12/QĐ-UBND", null, TODAY),
                List.of(commune.unit("mn-a"), survivor),
                survivor);
        var reader = commune.holder(Role.AUDITOR, "mn-b");
        assertThat(book.page(reader, survivor, AuditQuestion.ALL).lines())
                .extracting(AuditLine::action)
                .contains("unit.merge", "person.changed")
                .doesNotContain("clock.moved", "person.read");
    }

    @Test
    void others_find_nothing_there() {
        for (var other : List.of(manager, commune.holder(Role.AUDITOR, "mn-b"), Caller.VISITOR)) {
            assertThatThrownBy(() -> book.page(other, ward, AuditQuestion.ALL)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> book.state(other, ward)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> book.export(other, ward, AuditQuestion.ALL, line -> {}))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void it_is_filtered_by_day_person_and_action() {
        assertThat(read(new AuditQuestion(TODAY, TODAY, null, "le hoa", null, null)))
                .hasSize(1);
        assertThat(read(new AuditQuestion(null, null, null, "#" + hoa.value(), "person.changed", null)))
                .hasSize(1);
        assertThat(read(new AuditQuestion(null, null, "lth", null, null, null))).isEmpty();
        assertThat(read(new AuditQuestion(TODAY.plusDays(1), null, null, null, null, null)))
                .isEmpty();
        assertThat(read(new AuditQuestion(null, TODAY.minusDays(1), null, null, null, null)))
                .isEmpty();
        assertThat(read(new AuditQuestion(null, null, "khong ai ten the", null, null, null)))
                .isEmpty();
    }

    @Test
    void nobody_leaves_words_or_numbers_of_their_own_in_it() {
        assertThatThrownBy(() -> new AuditQuestion(null, null, null, null, "Lê Thị Hoa", null))
                .hasMessage("audit.deed-unknown");
        for (var nobody : List.of("#0", "#99999999999")) {
            assertThat(read(new AuditQuestion(null, null, null, nobody, null, null)))
                    .isEmpty();
        }
        assertThat(commune.audit(TODAY).entries(AuditFilter.ALL.by(auditor.person())))
                .extracting(AuditEntry::about)
                .containsOnlyNulls();
    }

    @Test
    void nobody_learns_the_name_of_a_stranger_by_asking_for_a_number() {
        var asked = new AuditQuestion(null, null, null, "#" + elsewhere.value(), null, null);
        assertThat(read(asked)).isEmpty();
        book.export(auditor, ward, asked, line -> {});
        assertThat(read(AuditQuestion.ALL))
                .extracting(AuditLine::about)
                .doesNotContain(new AuditLine.Who(elsewhere, "Vũ Văn Nam"));
        var told = book.page(auditor, ward, AuditQuestion.ALL).lines();
        assertThat(told).extracting(AuditLine::action).contains("audit.read", "audit.exported");
    }

    @Test
    void reading_is_a_line_and_so_is_taking_it_out() {
        read(new AuditQuestion(null, null, null, "le hoa", null, null));
        book.export(auditor, ward, AuditQuestion.ALL, line -> {});
        book.head(auditor, ward);
        var said = commune.audit(TODAY).entries(AuditFilter.ALL.by(auditor.person()));
        assertThat(said)
                .extracting(AuditEntry::action)
                .containsExactly("audit.head-exported", "audit.exported", "audit.read");
        assertThat(said.get(2).about()).isEqualTo(hoa);
        assertThat(said.get(2).after()).containsEntry("shown", "1");
    }

    @Test
    void it_is_read_page_by_page_and_exported_whole() {
        commune.audit(TODAY)
                .add(IntStream.range(0, 230)
                        .mapToObj(n -> AuditEntry.of(manager, "roster.read").at(commune.unit("mn-b")))
                        .toList());
        var some = new AuditQuestion(null, null, null, null, "roster.read", null);
        var first = book.page(auditor, ward, some);
        var second = book.page(auditor, ward, some.olderThan(first.older()));
        var third = book.page(auditor, ward, some.olderThan(second.older()));
        assertThat(first.lines()).hasSize(100);
        assertThat(third.lines()).hasSize(30);
        assertThat(third.older()).isNull();
        var exported = new ArrayList<AuditLine>();
        book.export(auditor, ward, some, exported::add);
        assertThat(exported).hasSize(230).doesNotHaveDuplicates();
    }

    @Test
    void it_says_how_far_it_is_sealed() {
        var state = book.state(auditor, ward);
        assertThat(state.waiting()).isEqualTo(3);
        assertThat(state.isBehind(Commune.clock(TODAY).instant())).isFalse();
        assertThat(state.isBehind(Commune.clock(TODAY.plusDays(1)).instant())).isTrue();
    }

    private List<AuditLine> read(AuditQuestion question) {
        return book.page(auditor, ward, question).lines();
    }

    private void tell(AuditEntry entry) {
        commune.audit(TODAY).add(entry);
    }
}
