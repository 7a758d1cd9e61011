package vn.hocvuso.web.assessment;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import vn.hocvuso.assessment.Receipt;
import vn.hocvuso.web.faces.Words;

/** Writes receipts and problems (RFC 9457) as JSON. */
record ReceiptJson(Words words) {

    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    /** What goes back to the page. */
    record Told(int status, String json) {

        void send(HttpServletResponse response) throws IOException {
            response.setStatus(status);
            response.setContentType(
                    status == HttpServletResponse.SC_OK ? "application/json" : "application/problem+json");
            response.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
        }
    }

    Told receipt(Receipt receipt) {
        return receipt.closed() == null
                ? new Told(HttpServletResponse.SC_OK, facts(receipt).build().toString())
                : closed(receipt);
    }

    Told problem(int status, String code, Object... arguments) {
        return problem(status, code, JSON.createObjectBuilder(), arguments);
    }

    private Told closed(Receipt receipt) {
        int status = receipt.closed().equals("attempt.late") ? 410 : 409;
        return problem(status, receipt.closed(), facts(receipt));
    }

    private Told problem(int status, String code, JsonObjectBuilder facts, Object... arguments) {
        var problem = facts.add("type", "about:blank")
                .add("status", status)
                .add("code", code)
                .add("title", words.of(code, arguments))
                .build();
        return new Told(status, problem.toString());
    }

    private JsonObjectBuilder facts(Receipt receipt) {
        return JSON.createObjectBuilder()
                .add("saved", marks(receipt.saved()))
                .add("taken", marks(receipt.taken()))
                .add("highest", receipt.highest())
                .add("at", receipt.at().toString())
                .add("ends", receipt.endsAt().toEpochMilli())
                .add("clock", words.second(receipt.at()));
    }

    private static JsonArrayBuilder marks(List<Receipt.Mark> marks) {
        var array = JSON.createArrayBuilder();
        marks.forEach(mark ->
                array.add(JSON.createObjectBuilder().add("slot", mark.slot()).add("seq", mark.seq())));
        return array;
    }
}
