package vn.hocvuso.kernel;

import jakarta.json.Json;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;

/**
 * Something to be said to a reader whose language is not known yet.
 *
 * @param key of a text
 * @param arguments what fills its blanks, as text
 */
public record Sentence(String key, List<String> arguments) {

    public Sentence {
        RuleBroken.unless(key != null && !key.isBlank(), "text.missing");
        arguments = List.copyOf(arguments);
    }

    public static Sentence of(String key, Object... arguments) {
        return new Sentence(key, Arrays.stream(arguments).map(String::valueOf).toList());
    }

    /** What a rule said when it said no. */
    public static Sentence of(RuleBroken rule) {
        return of(rule.getMessage(), rule.arguments().toArray());
    }

    /** As it stands in the database: a JSON array, the key first. */
    public String stored() {
        var array = Json.createArrayBuilder().add(key);
        arguments.forEach(array::add);
        return array.build().toString();
    }

    /** @return null for null */
    public static Sentence stored(String json) {
        if (json == null) {
            return null;
        }
        try (var reader = Json.createReader(new StringReader(json))) {
            var texts = reader.readArray().getValuesAs(JsonString.class).stream()
                    .map(JsonString::getString)
                    .toList();
            return new Sentence(texts.get(0), texts.subList(1, texts.size()));
        }
    }
}
