package vn.hocvuso.people.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RosterSheetTest {

    static final Object[] HEADINGS = {
        "STT", "Họ và tên", "Ngày sinh", "Chức vụ", "Tổ/Nhóm lớp", "Số điện thoại", "Email"
    };

    @Test
    void a_school_list_with_titles_and_signatures_is_understood() {
        var reading = new Book()
                .row("PHÒNG VH-XH XÃ TAM HƯNG")
                .row("TRƯỜNG MẦM NON TAM HƯNG A")
                .empty()
                .row("DANH SÁCH CÁN BỘ, GIÁO VIÊN, NHÂN VIÊN")
                .row(HEADINGS)
                .row(1, 2, 3, 4, 5, 6, 7)
                .row(null, "Tổ Mẫu giáo lớn")
                .row(1, "NGUYỄN THỊ LAN", LocalDate.of(1985, 3, 2), "Hiệu trưởng", "BGH", 912345678, "Lan@Edu.vn")
                .row(2, "Tô Thị Hoa", "05/09/1990", "Giáo viên", "5 tuổi A", "0987.654.321", null)
                .row(3)
                .empty()
                .row(null, "Tổng số: 2 người")
                .row(null, null, null, "Tam Hưng, ngày 10 tháng 9 năm 2025")
                .row(null, "Người lập bảng", null, "HIỆU TRƯỞNG")
                .row(null, "Trần Thị Bích", null, "Nguyễn Thị Lan")
                .merge("A4:G4")
                .merge("B7:G7")
                .read();

        assertThat(persons(reading))
                .extracting(SheetRow::number, SheetRow::name, SheetRow::birthDate, SheetRow::phone, SheetRow::email)
                .containsExactly(
                        tuple(8, "Nguyễn Thị Lan", LocalDate.of(1985, 3, 2), "0912345678", "lan@edu.vn"),
                        tuple(9, "Tô Thị Hoa", LocalDate.of(1990, 9, 5), "0987654321", null));
        assertThat(persons(reading)).allSatisfy(row -> assertThat(row.faults()).isEmpty());
        assertThat(reading.rows())
                .filteredOn(row -> row.skipped() != null)
                .extracting(SheetRow::number, row -> row.skipped().replace("roster.skipped.", ""))
                .containsExactly(
                        tuple(1, "title"),
                        tuple(2, "title"),
                        tuple(4, "title"),
                        tuple(5, "heading"),
                        tuple(6, "column-numbers"),
                        tuple(7, "part"),
                        tuple(10, "only-number"),
                        tuple(12, "footer"),
                        tuple(13, "footer"),
                        tuple(14, "footer"),
                        tuple(15, "after-list"));
        assertThat(reading.emptyRows()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "Họ tên, Ngày tháng năm sinh, Chức danh nghề nghiệp, Nhóm/Lớp, SĐT",
        "HỌ VÀ TÊN, NGÀY SINH, CHỨC VỤ, TỔ CHUYÊN MÔN, ĐIỆN THOẠI",
        "Họ và tên giáo viên, Năm sinh, Vị trí việc làm, Lớp, Số ĐT",
        "ho va ten, ngay sinh, chuc vu, to, sdt",
    })
    void headings_are_known_in_their_many_spellings(
            String name, String birth, String position, String group, String phone) {
        var row = persons(Book.of(
                                new Object[] {name, birth, position, group, phone},
                                new Object[] {"Lê Lan", "1/2/1990", "Giáo viên", "A1", "0912345678"})
                        .read())
                .get(0);
        assertThat(row.name()).isEqualTo("Lê Lan");
        assertThat(row.birthDate()).isEqualTo(LocalDate.of(1990, 2, 1));
        assertThat(row.position()).isEqualTo("Giáo viên");
        assertThat(row.group()).isEqualTo("A1");
        assertThat(row.phone()).isEqualTo("0912345678");
    }

    @Test
    void a_name_in_two_columns_is_joined_with_a_heading_over_both_or_over_each_or_over_the_first() {
        var each = new Book().row("STT", "Họ đệm", "Tên", "SĐT").row(1, "Nguyễn Thị", "Lan", "0912345678");
        var over = new Book()
                .row("STT", "Họ và tên", null, "SĐT")
                .row(1, "Nguyễn Thị", "Lan", "0912345678")
                .merge("B1:C1");
        var first = new Book().row("STT", "Họ và tên", null, "SĐT").row(1, "Nguyễn Thị", "Lan", "0912345678");
        for (var book : List.of(each, over, first)) {
            assertThat(persons(book.read())).extracting(SheetRow::name).containsExactly("Nguyễn Thị Lan");
        }
    }

    @Test
    void headings_of_two_rows_are_read_with_the_birth_date_under_men_or_women() {
        var reading = new Book()
                .row("STT", "Họ và tên", "Ngày, tháng, năm sinh", null, "Liên hệ", null)
                .row(null, null, "Nam", "Nữ", "SĐT", "Email")
                .row(1, "Trần Văn An", "02/03/1980", null, "0912345678", null)
                .row(2, "Lê Thị Lan", null, "04/05/1990", null, "lan@edu.vn")
                .merge("A1:A2")
                .merge("B1:B2")
                .merge("C1:D1")
                .merge("E1:F1")
                .read();
        assertThat(persons(reading))
                .extracting(SheetRow::name, SheetRow::birthDate, SheetRow::phone, SheetRow::email)
                .containsExactly(
                        tuple("Trần Văn An", LocalDate.of(1980, 3, 2), "0912345678", null),
                        tuple("Lê Thị Lan", LocalDate.of(1990, 5, 4), null, "lan@edu.vn"));
    }

    @Test
    void a_team_merged_down_counts_for_every_row_it_covers() {
        var reading = new Book()
                .row("Họ và tên", "Tổ", "SĐT")
                .row("Lê Lan", "Tổ 1", "0912345678")
                .row("Trần An", null, "0912345679")
                .merge("B2:B3")
                .read();
        assertThat(persons(reading)).extracting(SheetRow::group).containsExactly("Tổ 1", "Tổ 1");
    }

    @Test
    void every_fault_names_its_cell_and_what_stands_there() {
        var row = persons(Book.of(HEADINGS, new Object[] {1, "Lan 2", "1985", "Giáo viên", null, "12345", "lan@"})
                        .read())
                .get(0);
        assertThat(row.faults())
                .containsExactly(
                        new Fault("roster.fault.name-form", "B2", "Lan 2"),
                        new Fault("roster.fault.birth-year-only", "C2", "1985"),
                        new Fault("roster.fault.phone", "F2", "12345"),
                        new Fault("roster.fault.email", "G2", "lan@"));
    }

    @Test
    void a_name_in_a_font_of_before_unicode_is_refused_as_such() {
        var row = persons(Book.of(HEADINGS, new Object[] {1, "NguyÔn ThÞ Hoa"}).read())
                .get(0);
        assertThat(row.faults()).extracting(Fault::code).containsExactly("roster.fault.name-old-font");
    }

    @Test
    void a_row_without_a_name_is_refused_not_dropped() {
        var row = persons(Book.of(HEADINGS, new Object[] {1, null, "01/02/1990", "Giáo viên"})
                        .read())
                .get(0);
        assertThat(row.faults()).containsExactly(new Fault("roster.fault.name-missing", "B2", ""));
    }

    @Test
    void a_formula_gives_the_value_kept_with_it_and_an_error_value_is_refused() {
        var book = Book.of(HEADINGS)
                .row(1, new Book.Formula("\"Lê\"&\" Lan\"", "Lê Lan"), null, null, null, null, null)
                .row(2, "Trần An", null, "x");
        book.workbook.getSheetAt(0).getRow(2).getCell(3).setCellErrorValue((byte) 0x17);
        var rows = persons(book.read());
        assertThat(rows.get(0).name()).isEqualTo("Lê Lan");
        assertThat(rows.get(1).faults()).containsExactly(new Fault("roster.fault.formula", "D3", "#REF!"));
    }

    @Test
    void a_year_typed_into_a_date_cell_is_no_day_of_1905() {
        var book = Book.of(HEADINGS).row(1, "Lê Lan", LocalDate.of(1905, 6, 7));
        assertThat(persons(book.read()).get(0).faults())
                .extracting(Fault::code)
                .containsExactly("roster.fault.birth-year-only");
    }

    @Test
    void what_is_not_used_is_named() {
        var reading = Book.of(new Object[] {"STT", "Họ và tên", "Giới tính", "Trình độ", "Ghi chú", "SĐT"})
                .row(1, "Lê Lan")
                .sheet("Học sinh")
                .row("x")
                .sheet("Trống")
                .read();
        assertThat(reading.unused()).containsExactly("Giới tính", "Trình độ", "Ghi chú");
        assertThat(reading.otherSheets()).containsExactly("Học sinh");
    }

    @Test
    void the_first_sheet_with_headings_is_read() {
        var reading = new Book()
                .row("Hướng dẫn")
                .sheet("GV")
                .row("Họ tên", "SĐT")
                .row("Lê Lan")
                .read();
        assertThat(reading.sheet()).isEqualTo("GV");
    }

    @Test
    void a_heading_repeated_for_printing_is_skipped() {
        var reading = Book.of(HEADINGS)
                .row(1, "Lê Lan")
                .row(HEADINGS)
                .row(2, "Trần An")
                .read();
        assertThat(persons(reading)).extracting(SheetRow::name).containsExactly("Lê Lan", "Trần An");
    }

    @Test
    void people_whose_family_names_look_like_words_of_a_footer_are_people() {
        var reading = Book.of(HEADINGS)
                .row(1, "Công Thị Nghĩa")
                .row(2, "Tống Văn Cộng", null, "Hiệu trưởng")
                .row(null, "Tô Thị Hoa")
                .row(null, "H'Hen Niê")
                .read();
        assertThat(persons(reading)).hasSize(4);
    }

    @Test
    void without_headings_nothing_is_guessed() {
        var book = Book.of(new Object[] {1, "Lê Lan", "0912345678"}, new Object[] {2, "Trần An", "0912345679"});
        assertThatThrownBy(book::read).hasMessage("roster.file.headings");
    }

    @Test
    void more_than_5000_rows_are_refused() {
        var book = Book.of(HEADINGS);
        for (int i = 1; i <= 5_000; i++) {
            book.row(i, "Lê Lan");
        }
        assertThatThrownBy(book::read).hasMessage("roster.file.rows");
    }

    static List<SheetRow> persons(SheetReading reading) {
        return reading.rows().stream().filter(row -> row.skipped() == null).toList();
    }
}
