package vn.hocvuso.certification.paper;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import vn.hocvuso.kernel.Bilingual;

/**
 * Facts as the text that is stored and digested: UTF-8 JSON, fields in one fixed order, absent when unknown. Whoever
 * changes the shape raises {@link #FORMAT} and goes on reading the older ones.
 */
public final class FactsJson {

    static final int FORMAT = 1;

    private FactsJson() {}

    public static String write(Facts facts) {
        var json = Json.createObjectBuilder().add("format", FORMAT).add("sample", facts.sample());
        add(json, "number", facts.serial());
        add(json, "code", facts.code().grouped());
        json.add("holder", holder(facts.holder()));
        json.add("issuer", issuer(facts.issuer()));
        json.add("programme", programme(facts.programme()));
        var criteria = Json.createArrayBuilder();
        facts.criteria().forEach(line -> criteria.add(evidence(line)));
        json.add("criteria", criteria);
        add(json, "issued_on", facts.issuedOn());
        add(json, "valid_until", facts.validUntil());
        return json.build().toString();
    }

    public static Facts read(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            var json = reader.readObject();
            return new Facts(
                    json.getBoolean("sample"),
                    text(json, "number"),
                    CheckCode.typed(text(json, "code")).orElseThrow(),
                    readHolder(json.getJsonObject("holder")),
                    readIssuer(json.getJsonObject("issuer")),
                    readProgramme(json.getJsonObject("programme")),
                    readCriteria(json),
                    day(json, "issued_on"),
                    day(json, "valid_until"));
        }
    }

    private static JsonObjectBuilder holder(Facts.Holder holder) {
        var json = Json.createObjectBuilder();
        add(json, "name", holder.name());
        add(json, "birth_date", holder.born());
        return json;
    }

    private static Facts.Holder readHolder(JsonObject json) {
        return new Facts.Holder(text(json, "name"), day(json, "birth_date"));
    }

    private static JsonObjectBuilder issuer(Facts.Issuer issuer) {
        var json = Json.createObjectBuilder();
        add(json, "code", issuer.code());
        add(json, "name", issuer.name());
        add(json, "superior", issuer.superior());
        add(json, "place", issuer.place());
        add(json, "signer", issuer.signer());
        return json;
    }

    private static Facts.Issuer readIssuer(JsonObject json) {
        return new Facts.Issuer(
                text(json, "code"),
                text(json, "name"),
                text(json, "superior"),
                text(json, "place"),
                text(json, "signer"));
    }

    private static JsonObjectBuilder programme(Facts.Programme programme) {
        var json = Json.createObjectBuilder();
        add(json, "code", programme.code());
        add(json, "version", programme.edition());
        add(json, "title", programme.title());
        add(json, "legal_basis", programme.legalBasis());
        if (programme.framework() != null) {
            json.add("framework", framework(programme.framework()));
        }
        return json;
    }

    private static JsonObjectBuilder framework(Facts.Framework framework) {
        var json = Json.createObjectBuilder();
        add(json, "code", framework.code());
        add(json, "title", framework.title());
        add(json, "legal_basis", framework.legalBasis());
        return json;
    }

    private static Facts.Programme readProgramme(JsonObject json) {
        return new Facts.Programme(
                text(json, "code"),
                text(json, "version"),
                bilingual(json, "title"),
                bilingual(json, "legal_basis"),
                readFramework(json.getJsonObject("framework")));
    }

    private static Facts.Framework readFramework(JsonObject json) {
        return json == null
                ? null
                : new Facts.Framework(text(json, "code"), bilingual(json, "title"), text(json, "legal_basis"));
    }

    private static JsonObjectBuilder evidence(Facts.Evidence line) {
        var json = Json.createObjectBuilder();
        add(json, "id", line.criterion());
        add(json, "text", line.text());
        add(json, "met_on", line.metOn());
        add(json, "evidence", line.kind());
        add(json, "reference", line.reference());
        return json;
    }

    private static List<Facts.Evidence> readCriteria(JsonObject json) {
        return json.getJsonArray("criteria").getValuesAs(JsonObject.class).stream()
                .map(line -> new Facts.Evidence(
                        text(line, "id"),
                        bilingual(line, "text"),
                        day(line, "met_on"),
                        text(line, "evidence"),
                        text(line, "reference")))
                .toList();
    }

    private static void add(JsonObjectBuilder json, String name, Bilingual text) {
        if (text != null) {
            var both = Json.createObjectBuilder();
            add(both, "vi", text.vi());
            add(both, "en", text.en());
            json.add(name, both);
        }
    }

    private static void add(JsonObjectBuilder json, String name, Object value) {
        if (value != null) {
            json.add(name, value.toString());
        }
    }

    private static Bilingual bilingual(JsonObject json, String name) {
        var both = json.getJsonObject(name);
        return both == null ? null : new Bilingual(text(both, "vi"), text(both, "en"));
    }

    private static LocalDate day(JsonObject json, String name) {
        var text = text(json, name);
        return text == null ? null : LocalDate.parse(text);
    }

    private static String text(JsonObject json, String name) {
        return json.get(name) instanceof JsonString text ? text.getString() : null;
    }
}
