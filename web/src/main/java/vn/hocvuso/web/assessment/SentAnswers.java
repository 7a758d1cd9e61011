package vn.hocvuso.web.assessment;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import vn.hocvuso.assessment.Given;
import vn.hocvuso.kernel.RuleBroken;

/** What a page sent: answers, and perhaps the ticket. */
record SentAnswers(String ticket, List<Given> answers) {

    private static final JsonReaderFactory JSON = Json.createReaderFactory(Map.of());
    private static final String SCHEME = "Ticket ";

    /** @throws RuleBroken {@code answer.unreadable} when it is not what our page sends */
    static SentAnswers read(String json) {
        try (var reader = JSON.createReader(new StringReader(json))) {
            var sent = reader.readObject();
            var answers = sent.containsKey("answers")
                    ? sent.getJsonArray("answers").getValuesAs(JsonObject.class)
                    : List.of(sent);
            return new SentAnswers(
                    sent.getString("ticket", null),
                    answers.stream().map(SentAnswers::given).toList());
        } catch (JsonException | ClassCastException | NullPointerException | ArithmeticException notOurs) {
            throw new RuleBroken("answer.unreadable");
        }
    }

    /** The ticket from where the page could put it. */
    String ticket(String header, String authorization) {
        if (header != null) {
            return header;
        }
        return authorization != null && authorization.startsWith(SCHEME)
                ? authorization.substring(SCHEME.length())
                : ticket;
    }

    private static Given given(JsonObject answer) {
        return new Given(
                answer.getJsonNumber("slot").intValueExact(),
                answer.getJsonNumber("seq").intValueExact(),
                values(answer.get("given")));
    }

    private static List<String> values(JsonValue given) {
        return given instanceof JsonString one
                ? List.of(one.getString())
                : ((JsonArray) given).getValuesAs(JsonString::getString);
    }
}
