package vn.hocvuso.people.text;

import java.text.Normalizer;
import java.util.Locale;

/** Vietnamese text as people type it in a hurry: lower case, no tones, d for đ. */
public final class Toneless {

    private Toneless() {}

    /** Such as {@code dang thi hue} for {@code Đặng  Thị Huế}; blanks in a row become one. */
    public static String of(String text) {
        var apart = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        return apart.toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .replaceAll("[\\s\\h]+", " ")
                .strip();
    }

    /** The same with punctuation read as blanks, such as {@code to nhom lop} for {@code Tổ/Nhóm lớp}. */
    public static String words(String text) {
        return of(of(text).replaceAll("[^\\p{L}\\p{N}]+", " "));
    }
}
