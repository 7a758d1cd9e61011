package vn.hocvuso.people;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.people.text.Toneless;

/** A person's name as it is written: family name first, given name last. NFC, single blanks, at most 120 characters. */
public record FullName(String value) {

    private static final int SHORTEST_LOGIN = 3;
    private static final Pattern TONES = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");

    public FullName {
        value = value == null
                ? ""
                : Normalizer.normalize(value, Normalizer.Form.NFC)
                        .replaceAll("[\\s\\h]+", " ")
                        .strip();
        RuleBroken.unless(!value.isEmpty() && value.length() <= 120, "person.name.length");
    }

    /** What a search finds it by. */
    public String search() {
        return Toneless.of(value);
    }

    /** The given name, such as {@code Lan}. */
    public String given() {
        return value.substring(value.lastIndexOf(' ') + 1);
    }

    /**
     * Equal for two spellings of one name: upper or lower case, {@code Hoà} or {@code Hòa}. Different for {@code Hoa} and
     * {@code Hòa}, which are two names.
     */
    public String key() {
        return Arrays.stream(Normalizer.normalize(value, Normalizer.Form.NFD)
                        .toLowerCase(Locale.ROOT)
                        .split(" "))
                .map(FullName::toneLast)
                .collect(Collectors.joining(" "));
    }

    /** The beginning of a username: given name and the first letters of the rest, such as {@code lannt}; 3–40 of a–z and 0–9. */
    public String login() {
        var words = search().split(" ");
        var initials = Arrays.stream(words, 0, words.length - 1)
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
        var login = (words[words.length - 1] + initials).replaceAll("[^a-z0-9]", "");
        return login.length() < SHORTEST_LOGIN ? login + "hocvien" : login.substring(0, Math.min(40, login.length()));
    }

    private static String toneLast(String syllable) {
        var tone = TONES.matcher(syllable).results().map(r -> r.group()).collect(Collectors.joining());
        return TONES.matcher(syllable).replaceAll("") + tone;
    }

    @Override
    public String toString() {
        return value;
    }

    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<FullName, String> {

        @Override
        public String convertToDatabaseColumn(FullName name) {
            return name == null ? null : name.value();
        }

        @Override
        public FullName convertToEntityAttribute(String column) {
            return column == null ? null : new FullName(column);
        }
    }
}
