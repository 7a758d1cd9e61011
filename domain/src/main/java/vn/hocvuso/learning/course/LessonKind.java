package vn.hocvuso.learning.course;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** What a lesson is. */
public enum LessonKind {
    /** A text with pictures, sound, film, questions to practise. */
    READING,
    /** A course of somebody else, elsewhere: done there, shown here by evidence. */
    OUTSIDE;

    /** As files and the database say it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static LessonKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<LessonKind, String> {

        @Override
        public String convertToDatabaseColumn(LessonKind value) {
            return value == null ? null : value.code();
        }

        @Override
        public LessonKind convertToEntityAttribute(String column) {
            return column == null ? null : LessonKind.of(column);
        }
    }
}
