package vn.hocvuso.learning.path;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** What a part of a programme is. */
public enum PartKind {
    COURSE,
    QUIZ;

    /** As files and the database say it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static PartKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<PartKind, String> {

        @Override
        public String convertToDatabaseColumn(PartKind value) {
            return value == null ? null : value.code();
        }

        @Override
        public PartKind convertToEntityAttribute(String column) {
            return column == null ? null : PartKind.of(column);
        }
    }
}
