package vn.hocvuso.assessment.sitting;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** What lets people begin within the time of a sitting. */
public enum StartBy {
    /** Each begins when they like. */
    LEARNER,
    /** Whoever types the password that was said in the room. */
    PASSWORD,
    /** Everybody, once the invigilator let them in. */
    INVIGILATOR;

    /** As it stands in the database and in texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static StartBy of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<StartBy, String> {

        @Override
        public String convertToDatabaseColumn(StartBy value) {
            return value == null ? null : value.code();
        }

        @Override
        public StartBy convertToEntityAttribute(String column) {
            return column == null ? null : StartBy.of(column);
        }
    }
}
