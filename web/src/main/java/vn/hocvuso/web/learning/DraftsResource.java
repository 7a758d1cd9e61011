package vn.hocvuso.web.learning;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReaderFactory;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.learning.DraftTexts;
import vn.hocvuso.learning.draft.SavedText;
import vn.hocvuso.platform.NotAllowed;
import vn.hocvuso.web.faces.Language;
import vn.hocvuso.web.session.Me;

/**
 * Where the page of a lesson saves what is typed. Answers: 200 saved, with the revision the next text begins from; 401
 * nobody is signed in any more; 404 not the caller's; 409 somebody else saved meanwhile, with their text; 400 unreadable;
 * 413 too large; 422 refused by a rule. Everything but 200 is {@code application/problem+json} with a {@code code}.
 */
@Path("drafts")
public class DraftsResource {

    private static final int LARGEST = 1024 * 1024;
    private static final JsonReaderFactory READER = Json.createReaderFactory(Map.of());
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    @Inject
    DraftTexts texts;

    @Inject
    Me me;

    @Inject
    Language language;

    /** @param body {@code {"from":12,"text":"…"}} */
    @POST
    @Path("{course}/lessons/{lesson}/text")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response save(@PathParam("course") String course, @PathParam("lesson") String lesson, InputStream body)
            throws IOException {
        var bytes = body.readNBytes(LARGEST + 1);
        if (me.caller().isVisitor()) {
            return problem(401, "draft.signed-out", JSON.createObjectBuilder());
        }
        if (bytes.length > LARGEST) {
            return problem(413, "draft.text.long", JSON.createObjectBuilder(), LARGEST);
        }
        try {
            var sent = read(bytes);
            return answer(texts.save(
                    me.caller(), course, lesson, sent.getJsonNumber("from").longValueExact(), sent.getString("text")));
        } catch (RuleBroken rule) {
            return problem(
                    422,
                    rule.getMessage(),
                    JSON.createObjectBuilder(),
                    rule.arguments().toArray());
        } catch (NotAllowed hidden) {
            return problem(404, "draft.gone", JSON.createObjectBuilder());
        } catch (JsonException | ClassCastException | NullPointerException | ArithmeticException notOurs) {
            return problem(400, "answer.unreadable", JSON.createObjectBuilder());
        }
    }

    /** The block of a question that was filled in. @param body the fields of {@link PracticeForm} */
    @POST
    @Path("practice")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response practice(InputStream body) throws IOException {
        try {
            var sent = read(body.readNBytes(LARGEST));
            var block = PracticeForm.markdown(name -> blankToNull(sent.getString(name, null)));
            return Response.ok(JSON.createObjectBuilder()
                            .add("markdown", block)
                            .build()
                            .toString())
                    .build();
        } catch (RuleBroken rule) {
            return problem(
                    422,
                    rule.getMessage(),
                    JSON.createObjectBuilder(),
                    rule.arguments().toArray());
        } catch (JsonException | ClassCastException notOurs) {
            return problem(400, "answer.unreadable", JSON.createObjectBuilder());
        }
    }

    private Response answer(SavedText saved) {
        if (!saved.isConflict()) {
            var facts = JSON.createObjectBuilder()
                    .add("revision", saved.revision())
                    .add("clock", language.words().second(saved.at()));
            return Response.ok(facts.build().toString()).build();
        }
        var other = saved.other();
        var facts = JSON.createObjectBuilder()
                .add("revision", saved.revision())
                .add("text", other.body())
                .add("who", other.who() == null ? "" : other.who())
                .add("when", other.at() == null ? "" : language.words().moment(other.at()));
        return problem(409, "draft.collision", facts);
    }

    private Response problem(int status, String code, JsonObjectBuilder facts, Object... arguments) {
        var problem = facts.add("type", "about:blank")
                .add("status", status)
                .add("code", code)
                .add("title", language.words().of(code, arguments))
                .build();
        return Response.status(status)
                .type("application/problem+json")
                .entity(problem.toString())
                .build();
    }

    private static JsonObject read(byte[] body) {
        try (var reader = READER.createReader(new StringReader(new String(body, StandardCharsets.UTF_8)))) {
            return reader.readObject();
        }
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
