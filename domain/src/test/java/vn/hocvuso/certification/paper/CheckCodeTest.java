package vn.hocvuso.certification.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CheckCodeTest {

    static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Provide
    Arbitrary<CheckCode> codes() {
        return Arbitraries.randoms().map(random -> {
            var chance = new SecureRandom() {
                @Override
                public void nextBytes(byte[] bytes) {
                    random.nextBytes(bytes);
                }
            };
            return CheckCode.fresh(chance);
        });
    }

    @Property
    void what_is_printed_is_read_back(@ForAll("codes") CheckCode code) {
        assertThat(code.grouped()).matches("([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]");
        assertThat(CheckCode.typed(code.grouped())).contains(code);
    }

    @Property
    void it_is_read_in_small_letters_with_spaces_dashes_and_look_alikes(@ForAll("codes") CheckCode code) {
        var typed = code.grouped()
                .toLowerCase()
                .replace("-", " – ")
                .replace('0', 'o')
                .replace('1', 'l');
        assertThat(CheckCode.typed("  " + typed + " ")).contains(code);
    }

    @Property
    void every_wrong_character_is_caught(
            @ForAll("codes") CheckCode code,
            @ForAll @IntRange(max = 16) int place,
            @ForAll @IntRange(min = 1, max = 31) int by) {
        var wrong = new StringBuilder(code.value());
        int right = ALPHABET.indexOf(wrong.charAt(place));
        wrong.setCharAt(place, ALPHABET.charAt((right + by) % 32));
        assertThat(CheckCode.typed(wrong.toString())).isEmpty();
    }

    @Property
    void every_swap_of_two_different_characters_is_caught(
            @ForAll("codes") CheckCode code,
            @ForAll @IntRange(max = 16) int one,
            @ForAll @IntRange(max = 16) int other) {
        var swapped = new StringBuilder(code.value());
        swapped.setCharAt(one, code.value().charAt(other));
        swapped.setCharAt(other, code.value().charAt(one));
        boolean same = code.value().charAt(one) == code.value().charAt(other);
        assertThat(CheckCode.typed(swapped.toString()).isPresent()).isEqualTo(same);
    }

    @Property
    void anything_else_is_no_code_and_no_exception(@ForAll String anything) {
        CheckCode.typed(anything)
                .ifPresent(code -> assertThat(CheckCode.typed(code.value())).contains(code));
    }

    @Example
    void one_character_too_few_or_too_many_is_caught() {
        var code = CheckCode.fresh(new SecureRandom()).value();
        assertThat(CheckCode.typed(code.substring(1))).isEmpty();
        assertThat(CheckCode.typed("0" + code)).isEmpty();
        assertThat(CheckCode.typed(null)).isEmpty();
        assertThat(CheckCode.typed("")).isEmpty();
    }

    @Example
    void a_code_cannot_be_made_with_a_wrong_check() {
        assertThatThrownBy(() -> new CheckCode("00000000000000001")).hasMessage("certification.code.wrong");
        assertThatThrownBy(() -> new CheckCode("0000")).hasMessage("certification.code.wrong");
    }
}
