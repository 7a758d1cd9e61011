package vn.hocvuso.launcher;

import java.nio.file.Path;
import java.util.Map;

/**
 * The realm is imported once and then belongs to Keycloak; where people reach the application may change between two
 * starts. Keycloak has no way to give it a new address but its administration, for which we keep no account, so the few
 * places are put right in its database while it is stopped. The tables are those of the pinned version.
 */
record KeycloakAddress(Database database, Path known) {

    private static final String[] PLACES = {
        "redirect_uris.value", "client.base_url", "client.root_url", "client_attributes.value", "realm_attribute.value"
    };

    void becomes(String url) {
        var before = KeptProperties.read(known).get("url");
        if (before != null && !before.equals(url) && isFilled()) {
            for (var place : PLACES) {
                var table = place.substring(0, place.indexOf('.'));
                var column = place.substring(place.indexOf('.') + 1);
                database.run("update " + table + " set " + column + " = replace(" + column + ", '" + before + "', '"
                        + url + "') where " + column + " like '%" + before + "%'");
            }
        }
        KeptProperties.write(known, Map.of("url", url));
    }

    private boolean isFilled() {
        return database.finds("select 1 from information_schema.tables where table_name = 'redirect_uris'");
    }
}
