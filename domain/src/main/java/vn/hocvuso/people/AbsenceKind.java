package vn.hocvuso.people;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** Why somebody does not count for a while. */
public enum AbsenceKind {
    MATERNITY,
    UNPAID_LEAVE,
    ILLNESS,
    STUDY,
    SECONDMENT,
    TRANSFER,
    /** Says its reason in words. */
    OTHER;

    /** As it stands in the database, such as {@code unpaid_leave}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<AbsenceKind, String> {

        @Override
        public String convertToDatabaseColumn(AbsenceKind kind) {
            return kind == null ? null : kind.code();
        }

        @Override
        public AbsenceKind convertToEntityAttribute(String column) {
            return column == null ? null : AbsenceKind.valueOf(column.toUpperCase(Locale.ROOT));
        }
    }
}
