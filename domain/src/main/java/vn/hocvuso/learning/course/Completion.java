package vn.hocvuso.learning.course;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** When a lesson is done. */
public enum Completion {
    /** Its reader says so at its end. */
    READ,
    /** Each of its practice questions was answered rightly, whenever and however often tried. */
    PRACTICE,
    /** Somebody else saw each point of its checklist done. */
    CHECKLIST,
    /** Somebody else confirmed the evidence that was handed in. */
    EVIDENCE;

    /** As files and the database say it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Completion of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<Completion, String> {

        @Override
        public String convertToDatabaseColumn(Completion value) {
            return value == null ? null : value.code();
        }

        @Override
        public Completion convertToEntityAttribute(String column) {
            return column == null ? null : Completion.of(column);
        }
    }
}
