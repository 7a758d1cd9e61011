package vn.hocvuso.kernel;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** The number of a unit of the organisation: the row in {@code unit}. */
public record UnitId(long value) {

    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<UnitId, Long> {

        @Override
        public Long convertToDatabaseColumn(UnitId id) {
            return id == null ? null : id.value();
        }

        @Override
        public UnitId convertToEntityAttribute(Long column) {
            return column == null ? null : new UnitId(column);
        }
    }
}
