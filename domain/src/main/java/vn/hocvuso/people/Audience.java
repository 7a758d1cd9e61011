package vn.hocvuso.people;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** The group a person counts in at a unit. */
public enum Audience {
    MANAGER,
    TEACHER,
    SUPPORT_STAFF,
    LEARNER,
    PARENT,
    CITIZEN;

    /** As it stands in the database, such as {@code support_staff}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Audience of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<Audience, String> {

        @Override
        public String convertToDatabaseColumn(Audience audience) {
            return audience == null ? null : audience.code();
        }

        @Override
        public Audience convertToEntityAttribute(String column) {
            return column == null ? null : Audience.of(column);
        }
    }
}
