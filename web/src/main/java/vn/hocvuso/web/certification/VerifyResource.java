package vn.hocvuso.web.certification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import vn.hocvuso.certification.PublicCheck;
import vn.hocvuso.certification.Verdict;
import vn.hocvuso.certification.paper.CheckCode;
import vn.hocvuso.certification.paper.Facts;
import vn.hocvuso.kernel.Bilingual;

/**
 * The public answer to a code as JSON: 200 with {@code status} valid, revoked or expired and what the paper must say;
 * 404 with {@code status} unknown. Never cached, because a certificate may be revoked the next moment, and not shared
 * with scripts of other sites. Days are ISO dates; fields without a value are left out.
 */
@Path("/verify")
@RequestScoped
public class VerifyResource {

    @Inject
    PublicCheck check;

    @GET
    @Path("/{code}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response check(@PathParam("code") String typed) {
        return CheckCode.typed(typed)
                .flatMap(check::of)
                .map(verdict -> answer(200, known(verdict)))
                .orElseGet(() -> answer(404, unknown()));
    }

    private static Response answer(int status, JsonObject body) {
        return Response.status(status)
                .header("Cache-Control", "no-store")
                .entity(body.toString())
                .build();
    }

    private static JsonObject unknown() {
        return Json.createObjectBuilder()
                .add("status", "unknown")
                .add("title", "No certificate has this code")
                .build();
    }

    private static JsonObject known(Verdict verdict) {
        var printed = verdict.printed();
        var json = Json.createObjectBuilder();
        json.add("status", verdict.status().code());
        add(json, "revoked_on", verdict.revokedOn());
        add(json, "reason", verdict.reason());
        json.add("sample", printed.sample());
        json.add("code", printed.code());
        json.add("number", printed.number());
        json.add("holder", Json.createObjectBuilder().add("name", printed.name()));
        json.add("issuer", issuer(printed.issuer()));
        json.add("programme", programme(printed.programme()));
        var criteria = Json.createArrayBuilder();
        printed.lines().forEach(line -> criteria.add(criterion(line)));
        json.add("criteria", criteria);
        add(json, "issued_on", printed.issuedOn());
        add(json, "valid_until", printed.validUntil());
        return json.build();
    }

    private static JsonObjectBuilder issuer(Facts.Issuer issuer) {
        return Json.createObjectBuilder().add("code", issuer.code()).add("name", issuer.name());
    }

    private static JsonObjectBuilder programme(Facts.Programme programme) {
        var json = Json.createObjectBuilder().add("code", programme.code()).add("version", programme.edition());
        json.add("title", bilingual(programme.title()));
        json.add("legal_basis", bilingual(programme.legalBasis()));
        add(
                json,
                "framework",
                programme.framework() == null ? null : programme.framework().code());
        return json;
    }

    private static JsonObjectBuilder criterion(Facts.Evidence line) {
        var json = Json.createObjectBuilder().add("id", line.criterion());
        json.add("text", bilingual(line.text()));
        add(json, "met_on", line.metOn());
        return json;
    }

    private static JsonObjectBuilder bilingual(Bilingual text) {
        var json = Json.createObjectBuilder().add("vi", text.vi());
        add(json, "en", text.en());
        return json;
    }

    private static void add(JsonObjectBuilder json, String name, Object value) {
        if (value != null) {
            json.add(name, value.toString());
        }
    }
}
