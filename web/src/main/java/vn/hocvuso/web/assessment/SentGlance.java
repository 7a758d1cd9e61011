package vn.hocvuso.web.assessment;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReaderFactory;
import java.io.StringReader;
import java.util.Map;
import vn.hocvuso.kernel.RuleBroken;

/**
 * That a page was left, or is shown again.
 *
 * @param left whether it was left
 */
record SentGlance(String ticket, boolean left) {

    private static final JsonReaderFactory JSON = Json.createReaderFactory(Map.of());

    /** @throws RuleBroken {@code answer.unreadable} when it is not what our page sends */
    static SentGlance read(String json) {
        try (var reader = JSON.createReader(new StringReader(json))) {
            var sent = reader.readObject();
            return new SentGlance(sent.getString("ticket", null), sent.getBoolean("left"));
        } catch (JsonException | ClassCastException | NullPointerException notOurs) {
            throw new RuleBroken("answer.unreadable");
        }
    }
}
