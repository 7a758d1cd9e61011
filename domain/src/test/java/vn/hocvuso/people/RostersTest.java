package vn.hocvuso.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hocvuso.people.Commune.TODAY;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.people.sheet.Book;
import vn.hocvuso.platform.AuditFilter;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.Files;
import vn.hocvuso.platform.NotAllowed;

class RostersTest {

    static final Object[] HEADINGS = {"STT", "Họ và tên", "Ngày sinh", "Chức vụ", "Tổ", "SĐT"};
    static final Object[] LAN = {1, "Nguyễn Thị Lan", "02/03/1985", "Hiệu trưởng", "BGH", "0912345678"};
    static final Object[] HOA = {2, "Lê Thị Hoa", "05/09/1990", "Giáo viên", "Lá", "0912345679"};

    final Commune commune = new Commune();
    final Rosters rosters = new Rosters();
    final Caller manager = commune.holder(Role.MANAGER, "mn-a");
    final UnitId school = commune.unit("mn-a");
    Files files;

    @BeforeEach
    void wire() {
        on(TODAY);
    }

    void on(LocalDate today) {
        commune.wire(today);
        rosters.em = commune.database.entities();
        rosters.sql = commune.database.sql();
        rosters.rights = commune.rights;
        rosters.marks = commune.marks();
        rosters.clock = Commune.clock(today);
        rosters.persons = commune.persons;
        rosters.states = commune.states;
        files = commune.files(today);
        rosters.files = files;
        rosters.audit = commune.audit(today);
    }

    @Test
    void nothing_is_written_before_the_list_is_accepted() {
        var preview = rosters.preview(manager, upload(HEADINGS, LAN, HOA));
        assertThat(preview.with(Outcome.NEW))
                .extracting(RosterRowLine::fullName)
                .containsExactly("Nguyễn Thị Lan", "Lê Thị Hoa");
        assertThat(roster()).isEmpty();
    }

    @Test
    void accepting_takes_everybody_once_however_often_it_is_pressed() {
        var id = upload(HEADINGS, LAN, HOA);
        rosters.accept(manager, id);
        var again = rosters.accept(manager, id);
        assertThat(again.count(Outcome.NEW)).isEqualTo(2);
        assertThat(roster()).extracting(RosterLine::fullName).containsExactly("Lê Thị Hoa", "Nguyễn Thị Lan");
        assertThat(roster().get(1).audience()).isEqualTo("manager");
        assertThat(roster().get(1).group()).isEqualTo("BGH");
    }

    @Test
    void the_same_list_uploaded_again_changes_nobody() {
        rosters.accept(manager, upload(HEADINGS, LAN, HOA));
        var preview = rosters.preview(manager, upload(HEADINGS, LAN, HOA));
        assertThat(preview.count(Outcome.SAME)).isEqualTo(2);
        rosters.accept(manager, preview.id());
        assertThat(roster()).hasSize(2);
    }

    @Test
    void what_a_later_list_says_of_a_person_is_shown_and_taken_and_the_past_stays() {
        rosters.accept(manager, upload(HEADINGS, LAN, HOA));
        on(TODAY.plusDays(30));
        var later =
                upload(HEADINGS, new Object[] {1, "Lê Thị Hoa", "05/09/1990", "Phó hiệu trưởng", null, "0999999999"});
        var row = rosters.preview(manager, later).with(Outcome.CHANGED).get(0);
        assertThat(row.reasons())
                .containsExactly(
                        Reason.of("roster.change.phone", "0912345679", "0999999999"),
                        Reason.of("roster.change.position", "Giáo viên", "Phó hiệu trưởng"),
                        Reason.of("roster.change.audience", "teacher", "manager"));
        rosters.accept(manager, later);
        commune.database.run("set constraints all immediate");
        assertThat(on("Lê Thị Hoa", TODAY.plusDays(30)).audience()).isEqualTo("manager");
        assertThat(on("Lê Thị Hoa", TODAY.plusDays(29)).audience()).isEqualTo("teacher");
        assertThat(on("Lê Thị Hoa", TODAY.plusDays(30)).group()).isEqualTo("Lá");
    }

    @Test
    void a_row_that_comes_twice_is_shown_and_taken_once() {
        var preview = rosters.preview(manager, upload(HEADINGS, LAN, HOA, LAN));
        assertThat(preview.with(Outcome.SAME).get(0).reasons()).containsExactly(Reason.of("roster.row.twice", 2));
        rosters.accept(manager, preview.id());
        assertThat(roster()).hasSize(2);
    }

    @Test
    void twins_are_two() {
        Object[] an = {1, "Trần Văn An", "01/01/2000", "Học viên"};
        Object[] binh = {2, "Trần Văn Bình", "01/01/2000", "Học viên"};
        assertThat(rosters.preview(manager, upload(HEADINGS, an, binh)).count(Outcome.NEW))
                .isEqualTo(2);
    }

    @Test
    void two_of_one_name_with_nothing_to_tell_them_apart_are_not_guessed() {
        Object[] one = {1, "Nguyễn Thị Hoa", null, "Giáo viên"};
        Object[] other = {2, "Nguyễn Thị Hoa", null, "Giáo viên"};
        var preview = rosters.preview(manager, upload(HEADINGS, one, other));
        assertThat(preview.with(Outcome.REFUSED).get(0).reasons()).containsExactly(Reason.of("roster.row.like-row", 2));
    }

    @Test
    void a_telephone_number_of_somebody_else_is_refused_by_name() {
        rosters.accept(manager, upload(HEADINGS, LAN));
        Object[] stranger = {1, "Trần Văn An", "01/01/1980", "Giáo viên", null, "0912345678"};
        assertThat(rosters.preview(manager, upload(HEADINGS, stranger))
                        .with(Outcome.REFUSED)
                        .get(0)
                        .reasons())
                .containsExactly(Reason.of("roster.row.phone-of", "Nguyễn Thị Lan"));
    }

    @Test
    void an_unknown_position_is_asked_about_and_the_answer_counts_for_all_its_rows() {
        Object[] an = {1, "Trần Văn An", "01/01/1980", "Tổ trưởng"};
        Object[] binh = {2, "Trần Văn Bình", "01/01/1981", "tổ trưởng"};
        var id = upload(HEADINGS, an, binh, LAN);
        var before = rosters.preview(manager, id);
        assertThat(before.asks()).containsExactly(new RosterPreview.Ask("to truong", "Tổ trưởng", 2, null));
        assertThat(before.count(Outcome.REFUSED)).isEqualTo(2);

        rosters.choose(manager, id, Map.of("to truong", Audience.TEACHER));
        assertThat(rosters.preview(manager, id).count(Outcome.NEW)).isEqualTo(3);
        rosters.accept(manager, id);
        assertThat(on("Trần Văn Bình", TODAY).audience()).isEqualTo("teacher");

        var again = rosters.preview(manager, upload(HEADINGS, an, binh));
        assertThat(again.count(Outcome.SAME)).isEqualTo(2);
    }

    @Test
    void refused_rows_stay_listed_and_come_back_as_a_sheet_that_can_be_set_right() throws IOException {
        Object[] wrong = {3, "Trần Văn An", "1980", "Giáo viên", "Lá", 12345};
        var id = upload(HEADINGS, LAN, wrong);
        rosters.accept(manager, id);
        assertThat(roster()).hasSize(1);
        assertThat(rosters.preview(manager, id).count(Outcome.REFUSED)).isEqualTo(1);

        var bytes = rosters.leftOver(
                manager, id, "Lý do", reason -> reason.arguments().get(0));
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(1);
            assertThat(sheet.getRow(0).getCell(6).getStringCellValue()).isEqualTo("Lý do");
            assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo("Trần Văn An");
            assertThat(sheet.getRow(1).getCell(6).getStringCellValue()).isEqualTo("C3; F3");
        }
        assertThat(rosters.preview(manager, rosters.upload(manager, school, bytes))
                        .count(Outcome.REFUSED))
                .isEqualTo(1);
    }

    @Test
    void what_happened_between_preview_and_acceptance_is_seen() {
        var first = upload(HEADINGS, LAN);
        var other = commune.holder(Role.MANAGER, "mn-a");
        rosters.accept(
                other, rosters.upload(other, school, Book.of(HEADINGS, LAN).bytes()));
        assertThat(rosters.accept(manager, first).count(Outcome.SAME)).isEqualTo(1);
        assertThat(roster()).hasSize(1);
    }

    @Test
    void a_list_is_seen_and_accepted_by_who_uploaded_it_and_nobody_else() {
        var id = upload(HEADINGS, LAN);
        var colleague = commune.holder(Role.MANAGER, "mn-a");
        var stranger = commune.holder(Role.MANAGER, "mn-b");
        for (var caller : List.of(colleague, stranger, Caller.VISITOR)) {
            assertThatThrownBy(() -> rosters.preview(caller, id)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> rosters.accept(caller, id)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> rosters.choose(caller, id, Map.of())).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> rosters.leftOver(caller, id, "", Reason::code))
                    .isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> rosters.upload(stranger, school, new byte[0])).isInstanceOf(NotAllowed.class);
    }

    @Test
    void a_new_preview_forgets_the_one_before_it_but_no_accepted_list() {
        var accepted = upload(HEADINGS, LAN);
        rosters.accept(manager, accepted);
        var preview = upload(HEADINGS, HOA);
        upload(HEADINGS, HOA, LAN);
        commune.database.entities().clear();
        assertThatThrownBy(() -> rosters.preview(manager, preview)).isInstanceOf(NotAllowed.class);
        assertThat(rosters.preview(manager, accepted).isAccepted()).isTrue();
    }

    @Test
    void three_thousand_rows_are_read_judged_and_taken() {
        var book = Book.of(HEADINGS);
        for (int i = 0; i < 3_000; i++) {
            book.row(i + 1, "Học Viên " + letters(i), "01/01/2000", "Học viên", null, 912_000_000 + i);
        }
        var id = rosters.upload(manager, school, book.bytes());
        assertThat(rosters.accept(manager, id).count(Outcome.NEW)).isEqualTo(3_000);
        assertThat(roster()).hasSize(3_000);
    }

    @Test
    void the_list_as_it_was_uploaded_can_be_looked_at_again_for_ninety_days() throws IOException {
        var list = Book.of(HEADINGS, LAN).bytes();
        var id = rosters.upload(manager, school, list);
        rosters.accept(manager, id);
        var original = files.open(manager, rosters.preview(manager, id).file());
        var bytes = new ByteArrayOutputStream();
        files.copy(original, 0, original.length(), bytes);
        assertThat(bytes.toByteArray()).isEqualTo(list);
        var certifier = commune.holder(Role.CERTIFIER, "mn-a");
        assertThatThrownBy(() -> files.open(certifier, original.id())).isInstanceOf(NotAllowed.class);
        var read = commune.audit(TODAY).entries(AuditFilter.ALL.doing("file.read"));
        assertThat(read).hasSize(1);
        assertThat(read.get(0).who()).isEqualTo(manager.person());
        assertThat(read.get(0).unit()).isEqualTo(school);
        assertThat(read.get(0).after()).containsEntry("file", String.valueOf(original.id()));

        on(TODAY.plusDays(90));
        assertThat(files.sweep()).isZero();
        on(TODAY.plusDays(91));
        assertThat(files.sweep()).isEqualTo(1);
        commune.database.entities().clear();
        assertThat(rosters.preview(manager, id).file()).isNull();
    }

    @Test
    void a_forgotten_preview_takes_its_file_with_it() {
        var forgotten = rosters.preview(manager, upload(HEADINGS, HOA)).file();
        upload(HEADINGS, LAN);
        assertThatThrownBy(() -> files.open(manager, forgotten)).isInstanceOf(NotAllowed.class);
        assertThat(files.sweep()).isEqualTo(1);
    }

    private static String letters(int number) {
        return "" + (char) ('A' + number / 676) + (char) ('a' + number / 26 % 26) + (char) ('a' + number % 26);
    }

    private long upload(Object[]... rows) {
        return rosters.upload(manager, school, Book.of(rows).bytes());
    }

    private List<RosterLine> roster() {
        return commune.persons.roster(manager, school, TODAY);
    }

    private RosterLine on(String name, LocalDate day) {
        return commune.persons.roster(manager, school, day).stream()
                .filter(line -> line.fullName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static final Object[] NUMBERED = {"STT", "Họ và tên", "Ngày sinh", "Chức vụ", "Số CCCD"};
    static final Object[] LAN_NUMBERED = {1, "Nguyễn Thị Lan", "02/03/1985", "Hiệu trưởng", "001185012345"};

    @Test
    void of_an_identity_number_only_a_mark_and_three_digits_are_kept() {
        var id = upload(
                NUMBERED, LAN_NUMBERED, new Object[] {2, "Lê Thị Hoa", "05/09/1990", "Giáo viên", "001185012999"});
        assertThat(rosters.preview(manager, id).file()).isNull();
        rosters.accept(manager, id);
        record Line(String row) {}
        var sql = commune.database.sql();
        for (var table : List.of("roster_import", "roster_row", "person", "audit")) {
            assertThat(sql.list(Line.class, "select cast(t as text) from " + table + " t")
                            .toString())
                    .doesNotContain("001185012345")
                    .doesNotContain("001185012999");
        }
        assertThat(rosters.preview(manager, id).with(Outcome.REFUSED).get(0).reasons())
                .containsExactly(Reason.of("roster.fault.identity-birth", "E3", "•••999"));
        assertThat(sql.list(Line.class, "select identity_tail from person where identity_tail is not null"))
                .containsExactly(new Line("345"));
    }

    @Test
    void a_number_finds_the_person_whose_name_was_set_right_and_is_news_where_it_was_not_known() {
        rosters.accept(manager, upload(HEADINGS, LAN));
        var first = rosters.preview(manager, upload(NUMBERED, LAN_NUMBERED));
        assertThat(first.with(Outcome.CHANGED).get(0).reasons())
                .containsExactly(Reason.of("roster.change.identity", "—", "•••345"));
        rosters.accept(manager, first.id());
        Object[] renamed = {1, "Nguyễn Thị Ngọc Lan", "", "Hiệu trưởng", "1185012345"};
        var second = rosters.preview(manager, upload(NUMBERED, renamed));
        assertThat(second.with(Outcome.CHANGED).get(0).reasons())
                .containsExactly(Reason.of("roster.change.name", "Nguyễn Thị Lan", "Nguyễn Thị Ngọc Lan"));
    }

    @Test
    void somebody_known_elsewhere_by_the_number_is_not_made_a_second_person() {
        rosters.accept(manager, upload(NUMBERED, LAN_NUMBERED));
        var other = commune.holder(Role.MANAGER, "mn-b");
        var list = new Book().row(NUMBERED).row(LAN_NUMBERED).bytes();
        var id = rosters.upload(other, commune.unit("mn-b"), list);
        assertThat(rosters.accept(other, id).with(Outcome.REFUSED).get(0).reasons())
                .containsExactly(Reason.of("roster.row.known-elsewhere"));
    }

    @Test
    void two_names_with_one_number_are_a_slip() {
        Object[] hoa = {2, "Lê Thị Hoa", "05/09/1985", "Giáo viên", "001185012345"};
        var both = rosters.preview(manager, upload(NUMBERED, LAN_NUMBERED, hoa));
        assertThat(both.with(Outcome.REFUSED).get(0).reasons())
                .containsExactly(Reason.of("roster.row.number-in-row", 2, "Nguyễn Thị Lan"));
        rosters.accept(manager, upload(NUMBERED, LAN_NUMBERED));
        var later = rosters.preview(manager, upload(NUMBERED, hoa));
        assertThat(later.with(Outcome.REFUSED).get(0).reasons())
                .containsExactly(Reason.of("roster.row.number-of", "Nguyễn Thị Lan"));
    }

    @Test
    void whose_place_ends_today_is_not_taken_again_before_tomorrow() {
        rosters.accept(manager, upload(HEADINGS, LAN, HOA));
        on(TODAY.plusDays(3));
        var assignments = commune.assignments(TODAY.plusDays(3));
        var place =
                assignments.of(manager, on("Lê Thị Hoa", TODAY).id()).places().get(0);
        assignments.end(manager, place.id(), TODAY.plusDays(3));
        var risen = new Object[] {2, "Lê Thị Hoa", "05/09/1990", "Phó hiệu trưởng", "Lá", "0912345679"};
        var preview = rosters.accept(manager, upload(HEADINGS, LAN, risen));
        assertThat(preview.with(Outcome.REFUSED)).singleElement().satisfies(row -> assertThat(row.reasons())
                .containsExactly(Reason.of("roster.row.leaves-today", "Lê Thị Hoa")));
    }
}
