package vn.hocvuso.people;

import jakarta.json.Json;
import jakarta.json.JsonString;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.List;

/** A list of texts as it is kept with a row: a JSON array. */
record Texts(List<String> all) {

    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<Texts, String> {

        @Override
        public String convertToDatabaseColumn(Texts texts) {
            return Json.createArrayBuilder(texts.all()).build().toString();
        }

        @Override
        public Texts convertToEntityAttribute(String column) {
            try (var reader = Json.createReader(new StringReader(column))) {
                return new Texts(List.copyOf(reader.readArray().getValuesAs(JsonString::getString)));
            }
        }
    }
}
