package vn.hocvuso.assessment.sitting;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** What a person sees of a try that is over. */
public enum Feedback {
    /** Points, what was right, and what the author says, at once. */
    ALL,
    /** Points only, at once. */
    SCORE,
    /** Nothing before the sitting is over for everybody; then all. */
    LATER;

    /** As it stands in the database and in texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Feedback of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<Feedback, String> {

        @Override
        public String convertToDatabaseColumn(Feedback value) {
            return value == null ? null : value.code();
        }

        @Override
        public Feedback convertToEntityAttribute(String column) {
            return column == null ? null : Feedback.of(column);
        }
    }
}
