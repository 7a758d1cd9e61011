package vn.hocvuso.learning.confirm;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** What came of a hand-in. */
public enum Outcome {
    /** Somebody else saw all of it done. */
    CONFIRMED,
    /** Something of it goes back, with a sentence. */
    RETURNED,
    /** Its owner took it back before anybody looked. */
    WITHDRAWN;

    /** As the database says it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<Outcome, String> {

        @Override
        public String convertToDatabaseColumn(Outcome value) {
            return value == null ? null : value.code();
        }

        @Override
        public Outcome convertToEntityAttribute(String column) {
            return column == null ? null : valueOf(column.toUpperCase(Locale.ROOT));
        }
    }
}
