package vn.hocvuso.launcher;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** The little HTTP needed to see whether somebody is at home. */
final class Http {

    private Http() {}

    /** @return the status, or -1 when nobody answers within two seconds */
    static int status(String url) {
        try {
            var connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
            connection.setConnectTimeout(2_000);
            connection.setReadTimeout(2_000);
            connection.setInstanceFollowRedirects(false);
            try {
                return connection.getResponseCode();
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return -1;
        }
    }
}
