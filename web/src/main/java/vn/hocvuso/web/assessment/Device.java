package vn.hocvuso.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

/**
 * The browser that asks, told from others by a cookie of chance bits. Only what a digest makes of it is kept with an
 * attempt, so that one device can be told from another, and nothing else.
 */
@RequestScoped
public class Device {

    static final String COOKIE = "device";

    private static final SecureRandom CHANCE = new SecureRandom();
    private static final int BITS = 128;
    private static final int A_YEAR = 365 * 24 * 3600;

    @Inject
    HttpServletRequest request;

    @Inject
    FacesContext faces;

    /** Its mark, 43 letters; of a browser that has none yet, one that fits nothing. */
    public String mark() {
        return mark(given());
    }

    /** Its mark, and from now on it has one. */
    public String marked() {
        var given = given();
        if (given.isEmpty()) {
            var bits = new byte[BITS / 8];
            CHANCE.nextBytes(bits);
            given = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
            keep((HttpServletResponse) faces.getExternalContext().getResponse(), given);
        }
        return mark(given);
    }

    private void keep(HttpServletResponse response, String chance) {
        var cookie = new Cookie(COOKIE, chance);
        cookie.setPath("/");
        cookie.setMaxAge(A_YEAR);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    private String given() {
        var cookies = request.getCookies();
        return cookies == null
                ? ""
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse("");
    }

    static String mark(String chance) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(chance.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
