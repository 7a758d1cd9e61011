package vn.hocvuso.people;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.List;

/** Reasons as they are kept with a row: JSON, each an array of its code and its arguments. */
record Reasons(List<Reason> all) {

    static final Reasons NONE = new Reasons(List.of());

    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<Reasons, String> {

        @Override
        public String convertToDatabaseColumn(Reasons reasons) {
            var array = Json.createArrayBuilder();
            for (var reason : reasons.all()) {
                array.add(Json.createArrayBuilder(reason.arguments()).add(0, reason.code()));
            }
            return array.build().toString();
        }

        @Override
        public Reasons convertToEntityAttribute(String column) {
            try (var reader = Json.createReader(new StringReader(column))) {
                return new Reasons(reader.readArray().getValuesAs(JsonArray.class).stream()
                        .map(Column::reason)
                        .toList());
            }
        }

        private static Reason reason(JsonArray texts) {
            var all = texts.getValuesAs(JsonString::getString);
            return new Reason(all.get(0), List.copyOf(all.subList(1, all.size())));
        }
    }
}
