package vn.hocvuso.kernel;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** The number of a person: the row in {@code person}. */
public record PersonId(long value) {

    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<PersonId, Long> {

        @Override
        public Long convertToDatabaseColumn(PersonId id) {
            return id == null ? null : id.value();
        }

        @Override
        public PersonId convertToEntityAttribute(Long column) {
            return column == null ? null : new PersonId(column);
        }
    }
}
