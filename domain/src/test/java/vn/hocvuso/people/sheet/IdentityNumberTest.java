package vn.hocvuso.people.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityNumberTest {

    @ParameterizedTest
    @CsvSource({
        "001185012345, , 001185012345",
        "001 185 012 345, , 001185012345",
        "001.185.012.345, , 001185012345",
        "'''001185012345', , 001185012345",
        "1185012345, , 001185012345",
        "79085012345, , 079085012345",
        "096185012345, , 096185012345",
        "001185012345, 1985-03-02, 001185012345",
        "001299012345, 2099-01-01, 001299012345",
        "001200012345, 2000-12-31, 001200012345",
        "'', , ",
        "•••345, , ",
        "••• 345, , ",
    })
    void a_number_is_set_right(String text, LocalDate birthDate, String number) {
        assertThat(IdentityNumber.read(text, birthDate)).isEqualTo(Parsed.of(number));
    }

    @ParameterizedTest
    @CsvSource({
        "012345678, , roster.fault.identity",
        "097185012345, , roster.fault.identity",
        "000185012345, , roster.fault.identity",
        "101185012345, , roster.fault.identity",
        "0011850123456, , roster.fault.identity",
        "00118501234x, , roster.fault.identity",
        "7.9085E+10, , roster.fault.identity",
        "001185012345, 1986-01-01, roster.fault.identity-birth",
        "001085012345, 1885-01-01, roster.fault.identity-birth",
        "001285012345, 1985-01-01, roster.fault.identity-birth",
    })
    void a_number_nobody_can_have_is_refused(String text, LocalDate birthDate, String fault) {
        assertThat(IdentityNumber.read(text, birthDate)).isEqualTo(Parsed.fault(fault));
    }

    @Property(tries = 300)
    void whatever_excel_ate_at_the_front_the_number_is_read_and_its_mask_shows_three_digits(
            @ForAll @IntRange(min = 1, max = 96) int province,
            @ForAll @IntRange(min = 0, max = 3) int century,
            @ForAll @LongRange(min = 0, max = 99_999_999) long rest) {
        var digits = "%03d%d%08d".formatted(province, century, rest);
        assertThat(IdentityNumber.read(digits, null).value()).isEqualTo(digits);
        assertThat(IdentityNumber.read(digits.replaceFirst("^0+", ""), null).value())
                .isEqualTo(digits);
        assertThat(IdentityNumber.masked(digits)).isEqualTo("•••" + digits.substring(9));
        assertThat(IdentityNumber.read(IdentityNumber.masked(digits), null)).isEqualTo(Parsed.of(null));
    }
}
