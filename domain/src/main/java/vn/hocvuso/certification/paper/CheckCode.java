package vn.hocvuso.certification.paper;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.security.SecureRandom;
import java.util.Optional;
import vn.hocvuso.kernel.RuleBroken;

/**
 * The code printed on a certificate: 16 characters of chance (80 bits) and one that checks them.
 *
 * <p>The characters are Crockford's base 32: digits and capitals without I, L, O and U. They are read as elements
 * x<sub>i</sub> of GF(32), and the last is chosen so that Σ α<sup>i</sup>·x<sub>i</sub> = 0. As α is primitive, its
 * powers up to 31 differ: every error in one character and every swap of two different ones, neighbours or not, is
 * caught. Any other error slips through with a chance of 1 in 32.
 *
 * @param value 17 characters, without hyphens
 */
public record CheckCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CHANCE = 16;

    public CheckCode {
        RuleBroken.unless(value != null && hasShape(value) && remainder(value) == 0, "certification.code.wrong");
    }

    public static CheckCode fresh(SecureRandom chance) {
        var characters = chance.ints(CHANCE, 0, ALPHABET.length())
                .mapToObj(ALPHABET::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append);
        return new CheckCode(characters + String.valueOf(checkOf(characters)));
    }

    /** Reads what somebody typed: any case, spaces and hyphens anywhere, O for 0, I or L for 1. Empty when it cannot be right. */
    public static Optional<CheckCode> typed(String text) {
        if (text == null || text.length() > 60) {
            return Optional.empty();
        }
        var plain = text.replaceAll("[\\s\\p{Pd}._]", "")
                .toUpperCase()
                .replace('O', '0')
                .replaceAll("[IL]", "1");
        return hasShape(plain) && remainder(plain) == 0 ? Optional.of(new CheckCode(plain)) : Optional.empty();
    }

    /** As printed: {@code XXXX-XXXX-XXXX-XXXX-C}. */
    public String grouped() {
        return value.replaceAll("(.{4})", "$1-");
    }

    @Override
    public String toString() {
        return grouped();
    }

    private static boolean hasShape(String text) {
        return text.length() == CHANCE + 1 && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    }

    private static char checkOf(CharSequence characters) {
        return ALPHABET.charAt(timesAlpha(remainder(characters)));
    }

    /** Σ α^i·x_i by Horner's rule, the last character with α^0. */
    private static int remainder(CharSequence characters) {
        return characters.chars().map(ALPHABET::indexOf).reduce(0, (sum, x) -> timesAlpha(sum) ^ x);
    }

    /** Multiplies by α in GF(2)[α] / (α^5 + α^2 + 1). */
    private static int timesAlpha(int x) {
        int shifted = x << 1;
        return shifted < 32 ? shifted : shifted ^ 0b100101;
    }

    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<CheckCode, String> {

        @Override
        public String convertToDatabaseColumn(CheckCode code) {
            return code == null ? null : code.value();
        }

        @Override
        public CheckCode convertToEntityAttribute(String column) {
            return column == null ? null : new CheckCode(column);
        }
    }
}
