package vn.hocvuso.kernel;

import jakarta.persistence.Embeddable;
import java.util.Locale;
import java.util.Objects;

/** A text in Vietnamese, and in English where somebody wrote it. */
@Embeddable
public class Bilingual {

    private String vi;
    private String en;

    protected Bilingual() {}

    public Bilingual(String vi, String en) {
        RuleBroken.unless(vi != null && !vi.isBlank(), "text.missing");
        this.vi = vi;
        this.en = en;
    }

    public String in(Locale locale) {
        return "en".equals(locale.getLanguage()) && en != null ? en : vi;
    }

    public String vi() {
        return vi;
    }

    /** The English text, or null where nobody wrote one. */
    public String en() {
        return en;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bilingual that && vi.equals(that.vi) && Objects.equals(en, that.en);
    }

    @Override
    public int hashCode() {
        return Objects.hash(vi, en);
    }

    @Override
    public String toString() {
        return vi;
    }
}
