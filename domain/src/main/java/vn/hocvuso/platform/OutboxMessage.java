package vn.hocvuso.platform;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;

/** What a change said. */
public record OutboxMessage(long id, String key, String kind, String json) {

    public JsonObject payload() {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
