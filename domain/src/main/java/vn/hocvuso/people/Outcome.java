package vn.hocvuso.people;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** What becomes of a row of an uploaded list. Every row has exactly one. */
public enum Outcome {
    /** A person who is not at the unit yet. */
    NEW,
    /** Somebody who is there, about whom the list says something new. */
    CHANGED,
    /** Somebody who is there, as the list says. */
    SAME,
    /** Not taken, and kept with the reason until somebody sets it right. */
    REFUSED,
    /** No person: a title, a sum, a signature. */
    SKIPPED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<Outcome, String> {

        @Override
        public String convertToDatabaseColumn(Outcome outcome) {
            return outcome == null ? null : outcome.code();
        }

        @Override
        public Outcome convertToEntityAttribute(String column) {
            return column == null ? null : Outcome.valueOf(column.toUpperCase(Locale.ROOT));
        }
    }
}
