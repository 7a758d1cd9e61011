package vn.hocvuso.web.assessment;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocvuso.assessment.Responses;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.platform.NotAllowed;
import vn.hocvuso.web.faces.Language;
import vn.hocvuso.web.faces.Says;

/**
 * Where answers go. Who shows the attempt's ticket may add to it; no session is looked at. Answers: 200 a receipt; 400
 * unreadable or impossible; 401 no ticket of this attempt; 409 handed in; 410 too late; 413 too large. Everything but 200
 * is {@code application/problem+json} with a {@code code}, and with the {@code saved} ones where there are any.
 */
@Path("attempts/{id}")
public class AnswersResource {

    private static final int LARGEST = 64 * 1024;
    private static final Set<String> PAGES = Set.of("attempt", "submit", "review");

    @Inject
    Responses responses;

    @Inject
    Language language;

    @Inject
    Says says;

    /**
     * @param header the ticket in a header {@code Ticket: …}
     * @param authorization the ticket as {@code Authorization: Ticket …}
     * @param body {@code {"slot":1,"seq":5,"given":["2"]}}, or {@code {"answers":[…],"ticket":"…"}}; a beacon of a
     *     closing page cannot set headers, so its ticket may stand in the body
     */
    @POST
    @Path("responses")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
    @Produces(MediaType.APPLICATION_JSON)
    public Response save(
            @PathParam("id") long id,
            @HeaderParam("Ticket") String header,
            @HeaderParam("Authorization") String authorization,
            InputStream body)
            throws IOException {
        var bytes = body.readNBytes(LARGEST + 1);
        var answer = new ReceiptJson(language.words());
        if (bytes.length > LARGEST) {
            return answer.problem(413, "answer.large");
        }
        try {
            var sent = SentAnswers.read(new String(bytes, StandardCharsets.UTF_8));
            return answer.receipt(responses.save(sent.ticket(header, authorization), id, sent.answers()));
        } catch (NotAllowed refused) {
            return answer.problem(401, "answer.ticket");
        } catch (RuleBroken rule) {
            return answer.problem(400, rule.getMessage(), rule.arguments().toArray());
        }
    }

    /**
     * The whole form of a page whose script does not run. The answers are stored whoever is signed in; then the page asked
     * for is shown.
     */
    @POST
    @Path("form")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response form(@PathParam("id") long id, MultivaluedMap<String, String> form) {
        try {
            var receipt = responses.saveForm(form.getFirst("ticket"), id, answers(form));
            return receipt.closed() == null ? then(id, form) : seeOther(id, "review");
        } catch (RuleBroken rule) {
            says.refused(rule);
            return seeOther(id, "attempt");
        } catch (NotAllowed | NumberFormatException forged) {
            return seeOther(id, "attempt");
        }
    }

    /** Every slot of the page, those left empty too: a box that is not ticked sends nothing. */
    private static Map<Integer, List<String>> answers(MultivaluedMap<String, String> form) {
        return form.getOrDefault("slot", List.of()).stream()
                .map(Integer::valueOf)
                .distinct()
                .collect(Collectors.toMap(slot -> slot, slot -> form.getOrDefault("q" + slot, List.of())));
    }

    /** The page asked for, or of the questions the one before or after. */
    private static Response then(long id, MultivaluedMap<String, String> form) {
        var then = String.valueOf(form.getFirst("then"));
        int page = Integer.parseInt(form.getOrDefault("page", List.of("1")).get(0));
        return switch (then) {
            case "before" -> attempt(id, page - 1);
            case "after" -> attempt(id, page + 1);
            case "submit" -> seeOther(id, then);
            default -> attempt(id, page);
        };
    }

    private static Response attempt(long id, int page) {
        return Response.seeOther(URI.create("/assessment/attempt?id=" + id + "&page=" + page))
                .build();
    }

    /**
     * The page was left or is shown again, where that is noted. Nothing is answered: nobody waits for it.
     *
     * @param body {@code {"ticket":"…","left":true}}
     */
    @POST
    @Path("seen")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
    public Response seen(@PathParam("id") long id, InputStream body) throws IOException {
        var bytes = body.readNBytes(LARGEST);
        try {
            var sent = SentGlance.read(new String(bytes, StandardCharsets.UTF_8));
            responses.seen(sent.ticket(), id, sent.left());
            return Response.noContent().build();
        } catch (NotAllowed | RuleBroken refused) {
            return new ReceiptJson(language.words()).problem(401, "answer.ticket");
        }
    }

    private static Response seeOther(long id, String page) {
        var known = PAGES.contains(page) ? page : "attempt";
        return Response.seeOther(URI.create("/assessment/" + known + "?id=" + id))
                .build();
    }
}
