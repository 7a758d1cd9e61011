package vn.hocvuso.people.keycloak;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import vn.hocvuso.kernel.RuleBroken;

/**
 * What Keycloak answered.
 *
 * @param location where what was made can be found, null where nothing was
 */
record Answer(int status, String location, String body) {

    private static final System.Logger LOG = System.getLogger(Answer.class.getName());

    void require(int expected) {
        if (status != expected) {
            LOG.log(System.Logger.Level.WARNING, "Keycloak answered {0}: {1}", status, body);
            throw new RuleBroken("accounts.refused", status);
        }
    }

    String madeNumber() {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    JsonObject object() {
        try (var reader = Json.createReader(new StringReader(body))) {
            return reader.readObject();
        }
    }

    JsonArray array() {
        try (var reader = Json.createReader(new StringReader(body))) {
            return reader.readArray();
        }
    }
}
