package vn.hocvuso.people.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellReadersTest {

    static final LocalDate TODAY = LocalDate.of(2025, 12, 15);

    @ParameterizedTest
    @CsvSource({
        "05/09/1987, 1987-09-05",
        "5/9/1987, 1987-09-05",
        "5-9-1987, 1987-09-05",
        "05.09.1987, 1987-09-05",
        "5 / 9 / 1987, 1987-09-05",
        "1987-09-05, 1987-09-05",
        "29/02/2000, 2000-02-29",
        "15/12/2025, 2025-12-15",
    })
    void a_day_of_birth_is_read_day_first(String text, LocalDate day) {
        assertThat(read(text)).isEqualTo(Parsed.of(day));
    }

    @ParameterizedTest
    @CsvSource({
        "1987, roster.fault.birth-year-only",
        "29/02/1999, roster.fault.birth-no-such-day",
        "12/31/1990, roster.fault.birth-no-such-day",
        "05/09/87, roster.fault.birth-form",
        "32018, roster.fault.birth-form",
        "tháng 9, roster.fault.birth-form",
        "16/12/2025, roster.fault.birth-unlikely",
        "01/01/1899, roster.fault.birth-unlikely",
    })
    void a_day_that_would_have_to_be_guessed_is_refused(String text, String fault) {
        assertThat(read(text)).isEqualTo(Parsed.fault(fault));
    }

    @ParameterizedTest
    @CsvSource({
        "0912345678, 0912345678",
        "912345678, 0912345678",
        "0912.345.678, 0912345678",
        "0912 345 678, 0912345678",
        "(091) 234-5678, 0912345678",
        "+84 912 345 678, 0912345678",
        "84912345678, 0912345678",
        "02438251234, 02438251234",
        "2438251234, 02438251234",
    })
    void a_phone_number_is_set_right(String text, String number) {
        assertThat(Phones.read(text)).isEqualTo(Parsed.of(number));
    }

    @ParameterizedTest
    @CsvSource({"12345678", "0123456789", "09123456789", "0912345678/0987654321", "không có", "9.12345678E8"})
    void a_number_nobody_could_dial_is_refused(String text) {
        assertThat(Phones.read(text)).isEqualTo(Parsed.fault("roster.fault.phone"));
    }

    @ParameterizedTest
    @CsvSource({
        "NGUYỄN THỊ LAN, Nguyễn Thị Lan",
        "Nguyễn Thị LAN, Nguyễn Thị LAN",
        "Y, Y",
        "ĐỖ ĐỨC, Đỗ Đức",
    })
    void a_name_in_capitals_is_written_as_a_name(String text, String name) {
        assertThat(Names.written(text)).isEqualTo(name);
    }

    private static Parsed<LocalDate> read(String text) {
        return BirthDates.read(new CellValue(text, null, false), TODAY);
    }
}
