package vn.hocvuso.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hocvuso.people.Commune.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocvuso.Traces;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.kernel.Sentence;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.people.sheet.Book;
import vn.hocvuso.platform.AuditEntry;
import vn.hocvuso.platform.AuditFilter;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.NotAllowed;

/** After an erasure nothing in the database says who it was, and the chain still fits. */
class ErasuresTest {

    static final ErasureOrder ORDER =
            new ErasureOrder("lê thị hoa xinh", "12/QĐ-THA", "Theo đơn đề nghị ngày 10/12/2025");

    /** As they are written anywhere: with tones and without, as typed and as kept, and the file's own words. */
    static final List<String> TRACES = List.of(
            "Lê Thị Hoa Xinh",
            "le thi hoa xinh",
            "lthx",
            "0912 345 679",
            "0912345679",
            "hoa.xinh@example.vn",
            "xinhlth");

    final Commune commune = new Commune();
    final UnitId school = commune.unit("mn-a");
    final Caller administrator = commune.holder(Role.ADMINISTRATOR, "tam-hung");
    final Caller manager = commune.holder(Role.MANAGER, "mn-a");
    final Rosters rosters = commune.rosters(TODAY);
    final Erasures erasures = ErasuresWorld.on(commune.database, commune.rights, TODAY);
    PersonId hoa;

    @BeforeEach
    void a_person_who_has_left_traces_everywhere() {
        var accepted = rosters.upload(manager, school, list("Lê Thị Hoa Xinh", "0912 345 679", "hoa.xinh@example.vn"));
        rosters.accept(manager, accepted);
        rosters.upload(manager, school, list("Vũ Văn Nam", "0912345679", ""));
        hoa = commune.persons.roster(manager, school, TODAY).get(0).id();
        commune.database.run("update person set username = 'xinhlth' where id = " + hoa.value());
        commune.roles.give(manager, hoa, Role.GROUP_LEAD, school, null);
        commune.absences(TODAY).note(manager, hoa, AbsenceKind.OTHER, TODAY, null, "Lê Thị Hoa Xinh về quê");
        var inbox = ErasuresWorld.inbox(commune.database);
        inbox.tell(hoa, Sentence.of("people.roles.given"), null);
        inbox.tell(manager.person(), Sentence.of("people.deactivate.done", "Lê Thị Hoa Xinh"), null);
        commune.database.entities().flush();
        commune.database.entities().clear();
        assertThat(found()).as("the scan sees what is there").contains("person.full_name", "roster_row.cells");
        assertThat(contents()).isPositive();
    }

    @Test
    void nothing_in_any_table_says_who_it_was() {
        erasures.erase(administrator, hoa, ORDER);
        assertThat(found()).isEmpty();
        assertThat(contents()).as("files that named the person").isZero();
        assertThat(days(LocalDate.of(1990, 9, 5))).isEmpty();
    }

    /** Also where another school typed it and was told that the person is known elsewhere. */
    @Test
    void the_mark_of_the_identity_number_is_gone() {
        commune.marks().enter(manager, hoa, "001190012345");
        var other = commune.holder(Role.MANAGER, "mn-b");
        rosters.upload(other, commune.unit("mn-b"), numbered("Lê Thị Hoa", "001190012345"));
        commune.database.entities().flush();
        assertThat(marks("person")).isEqualTo(1);
        assertThat(marks("roster_row")).isEqualTo(1);
        erasures.erase(administrator, hoa, ORDER);
        commune.database.entities().flush();
        assertThat(marks("person")).isZero();
        assertThat(marks("roster_row")).isZero();
    }

    private static byte[] numbered(String name, String number) {
        return new Book()
                .row("STT", "Họ và tên", "Chức vụ", "Số CCCD")
                .row(1, name, "Giáo viên", number)
                .bytes();
    }

    private long marks(String table) {
        record Marks(long number) {}
        return commune.database
                .sql()
                .first(
                        Marks.class,
                        "select count(*) from " + table
                                + " where identity_hash is not null or identity_tail is not null")
                .orElseThrow()
                .number();
    }

    @Test
    void what_the_audit_said_is_gone_and_the_chain_still_fits() {
        var audit = commune.audit(TODAY);
        audit.seal();
        var head = audit.check(null).head();
        erasures.erase(administrator, hoa, ORDER);
        audit.seal();
        assertThat(audit.check(head).wrong()).isNull();
        var about = audit.entries(AuditFilter.ALL.about(hoa));
        assertThat(about.get(0).action()).isEqualTo("person.erased");
        assertThat(about)
                .filteredOn(line -> line.action().equals("person.added"))
                .extracting(AuditEntry::after)
                .allMatch(values -> values.containsKey("erased"));
        assertThat(audit.entries(AuditFilter.ALL.doing("erasure.decided"))
                        .get(0)
                        .after())
                .containsEntry("decision", "12/QĐ-THA")
                .containsEntry("person", String.valueOf(hoa.value()));
        assertThat(commune.auditBook(TODAY)
                        .page(administrator, commune.unit("tam-hung"), AuditQuestion.ALL)
                        .lines())
                .filteredOn(line -> line.about() != null && line.about().id().equals(hoa))
                .extracting(line -> line.about().name())
                .containsOnlyNulls();
    }

    @Test
    void what_was_counted_on_a_past_day_stays() {
        commune.database.run("update assignment set valid_from = date '2025-10-01' where person_id = " + hoa.value());
        commune.database.entities().clear();
        var before = commune.units.below(manager, school, TODAY.minusDays(1));
        erasures.erase(administrator, hoa, ORDER);
        commune.database.entities().flush();
        assertThat(before.get(0).people()).isEqualTo(1);
        assertThat(commune.units.below(manager, school, TODAY.minusDays(1))).isEqualTo(before);
        assertThat(commune.units.below(manager, school, TODAY).get(0).people()).isZero();
    }

    @Test
    void asked_twice_it_is_done_once() {
        erasures.erase(administrator, hoa, ORDER);
        erasures.erase(administrator, hoa, ORDER);
        assertThat(erasures.card(administrator, hoa).erasedOn()).isEqualTo(TODAY);
        assertThat(commune.audit(TODAY)
                        .entries(AuditFilter.ALL.about(hoa))
                        .get(0)
                        .action())
                .as("who was erased cannot be read")
                .isEqualTo("person.erased");
        assertThat(commune.audit(TODAY).entries(AuditFilter.ALL.doing("person.erased")))
                .hasSize(1);
    }

    @Test
    void the_name_is_typed_and_nothing_that_stays_names_the_person() {
        assertRefused("erase.name", new ErasureOrder("Lê Thị Hoa", "12/QĐ", "Theo đơn đề nghị"));
        assertRefused("erase.names", new ErasureOrder("Lê Thị Hoa Xinh", "12/QĐ", "Theo đơn của bà le thi hoa xinh"));
        assertRefused("erase.names", new ErasureOrder("Lê Thị Hoa Xinh", "0912345679", "Theo đơn đề nghị"));
        assertThatThrownBy(() -> new ErasureOrder("Lê Thị Hoa Xinh", " ", "Theo đơn đề nghị"))
                .hasMessage("erase.decision");
        assertThatThrownBy(() -> new ErasureOrder("Lê Thị Hoa Xinh", "12/QĐ", "thích"))
                .hasMessage("erase.reason");
    }

    @Test
    void only_an_administrator_of_every_unit_that_ever_had_the_person_erases() {
        assertThatThrownBy(() -> erasures.erase(manager, hoa, ORDER)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> erasures.card(manager, hoa)).isInstanceOf(NotAllowed.class);
        commune.database.run("""
                insert into assignment (id, version, person_id, unit_id, position, audience, valid_from, valid_to)
                values (-1, 0, %d, %d, '', 'teacher', '2024-01-01', '2024-12-31')
                """.formatted(hoa.value(), commune.unit("dai-tu").value()));
        assertThatThrownBy(() -> erasures.erase(administrator, hoa, ORDER)).isInstanceOf(NotAllowed.class);
        erasures.erase(commune.holder(Role.ADMINISTRATOR, "hn"), hoa, ORDER);
        assertThat(found()).isEmpty();
    }

    @Test
    void nobody_erases_themself_or_somebody_above() {
        assertThatThrownBy(() -> erasures.erase(administrator, administrator.person(), ORDER))
                .hasMessage("person.self");
    }

    private void assertRefused(String rule, ErasureOrder order) {
        assertThatThrownBy(() -> erasures.erase(administrator, hoa, order))
                .isInstanceOf(RuleBroken.class)
                .hasMessage(rule);
    }

    private SortedSet<String> found() {
        return new Traces(commune.database, TRACES).found();
    }

    private List<String> days(LocalDate day) {
        record Hit(String where) {}
        return commune.database.sql().list(Hit.class, """
                select 'person' from person where birth_date = ?
                union all
                select 'roster_row' from roster_row where birth_date = ?
                """, day, day).stream()
                .map(Hit::where)
                .toList();
    }

    private long contents() {
        record Count(long count) {}
        return commune.database
                .sql()
                .first(Count.class, "select count(*) from file_chunk")
                .orElseThrow()
                .count();
    }

    private static byte[] list(String name, String phone, String email) {
        return Book.of(
                        new Object[] {"STT", "Họ và tên", "Ngày sinh", "Chức vụ", "SĐT", "Email"},
                        new Object[] {1, name, "05/09/1990", "Giáo viên", phone, email})
                .bytes();
    }
}
