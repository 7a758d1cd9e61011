package vn.hocvuso.people.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NoRowIsLostTest {

    @Property(tries = 300)
    void every_row_that_is_not_empty_comes_out_exactly_once(@ForAll("sheets") List<List<Object>> rows) {
        var book = new Book();
        var filled = new ArrayList<Integer>();
        book.row("STT", "Họ và tên", "Ngày sinh", "Chức vụ", "Tổ", "SĐT", "Email");
        filled.add(1);
        for (int i = 0; i < rows.size(); i++) {
            book.row(rows.get(i).toArray());
            if (rows.get(i).stream()
                    .anyMatch(value ->
                            value != null && !CellValue.clean(value.toString()).isEmpty())) {
                filled.add(i + 2);
            }
        }
        assertThat(book.read().rows()).extracting(SheetRow::number).containsExactlyElementsOf(filled);
    }

    @Property(tries = 300)
    void a_row_is_either_skipped_with_a_reason_or_a_person_with_a_name_or_a_fault(
            @ForAll("sheets") List<List<Object>> rows) {
        var book = new Book();
        book.row("STT", "Họ và tên", "Ngày sinh", "Chức vụ", "Tổ", "SĐT", "Email");
        rows.forEach(row -> book.row(row.toArray()));
        assertThat(book.read().rows()).allSatisfy(row -> {
            if (row.skipped() == null && row.faults().isEmpty()) {
                assertThat(row.name()).isNotBlank();
            }
        });
    }

    @Provide
    Arbitrary<List<List<Object>>> sheets() {
        return cells().list().ofMaxSize(8).list().ofMaxSize(25);
    }

    private static Arbitrary<Object> cells() {
        return Arbitraries.oneOf(
                Arbitraries.just((Object) null),
                Arbitraries.integers().between(0, 100_000).map(Object.class::cast),
                Arbitraries.doubles().between(-1, 1e10).map(Object.class::cast),
                Arbitraries.of(LocalDate.of(1985, 3, 2), LocalDate.of(1905, 6, 7), LocalDate.of(2100, 1, 1)),
                Arbitraries.of(
                        "Nguyễn Thị Lan",
                        "Tổng số",
                        "Người lập bảng",
                        "Họ và tên",
                        "Tổ Lá",
                        "I. Ban giám hiệu",
                        "0912345678",
                        "giáo viên",
                        " ",
                        "\u00a0",
                        "1",
                        "#REF!"),
                Arbitraries.strings().ofMaxLength(12).map(NoRowIsLostTest::writable));
    }

    /** XML has no place for control characters and halves of pairs; a workbook cannot hold them. */
    private static Object writable(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}\\p{P}\\p{Sc} ]", "");
    }
}
