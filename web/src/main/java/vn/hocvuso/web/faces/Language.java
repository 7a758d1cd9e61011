package vn.hocvuso.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** The language of the reader: Vietnamese, until the switch was used. The browser's own wish is not asked. */
@Named
@RequestScoped
public class Language {

    static final String COOKIE = "lang";

    public static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");
    public static final Locale ENGLISH = Locale.forLanguageTag("en-GB");

    @Inject
    HttpServletRequest request;

    public Locale getLocale() {
        return of(request);
    }

    /** The language of whoever asks. */
    static Locale of(HttpServletRequest request) {
        return cookies(request)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .anyMatch(cookie -> cookie.getValue().equals("en"))
                ? ENGLISH
                : VIETNAMESE;
    }

    public String getCode() {
        return getLocale().getLanguage();
    }

    /** The code of the language the switch leads to. */
    public String getOther() {
        return getCode().equals("en") ? "vi" : "en";
    }

    /** How this language is written; pages ask {@link WordsELResolver}. */
    @Produces
    public Words words() {
        return new Words(getLocale());
    }

    private static Stream<Cookie> cookies(HttpServletRequest request) {
        return request.getCookies() == null ? Stream.empty() : Arrays.stream(request.getCookies());
    }
}
