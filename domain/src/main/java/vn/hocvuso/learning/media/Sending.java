package vn.hocvuso.learning.media;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;

/** With which headers a medium is sent, so that a browser shows it as what it is and as nothing else. */
public final class Sending {

    private static final String ALONE =
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox";

    /** A film that is opened by itself is a page around it. */
    private static final String FILM =
            "default-src 'none'; media-src 'self'; style-src 'unsafe-inline';" + " frame-ancestors 'self'; sandbox";

    /** Browsers show no PDF in a sandbox; what it could do was taken out. */
    private static final String SLIDES =
            "default-src 'none'; object-src 'self'; style-src 'unsafe-inline';" + " frame-ancestors 'self'";

    private Sending() {}

    /**
     * @param name what it is called when it is saved
     * @return {@code Content-Type} and all else but length, range, cache and ETag
     */
    public static Map<String, String> headers(MediumType type, String name) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", type.media());
        headers.put("Content-Disposition", disposition(type, name));
        headers.put("Content-Security-Policy", policy(type));
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Accept-Ranges", "bytes");
        return headers;
    }

    private static String policy(MediumType type) {
        return switch (type.kind()) {
            case VIDEO, AUDIO -> FILM;
            case SLIDES -> SLIDES;
            default -> ALONE;
        };
    }

    /** In its place, or as a download; twice named, for old programs without tones (RFC 6266). */
    private static String disposition(MediumType type, String name) {
        var how = type.kind() == MediumKind.FILE ? "attachment" : "inline";
        return how + "; filename=\"" + plain(name) + "\"; filename*=UTF-8''" + encoded(name);
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .replaceAll("[^A-Za-z0-9._-]", "_");
    }

    private static String encoded(String name) {
        return URLEncoder.encode(Normalizer.normalize(name, Normalizer.Form.NFC), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
