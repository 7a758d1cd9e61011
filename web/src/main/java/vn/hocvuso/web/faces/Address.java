package vn.hocvuso.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The address of the page being shown, for links that lead back to it. */
@Named
@RequestScoped
public class Address {

    @Inject
    HttpServletRequest request;

    /**
     * Path and query as asked for, such as {@code /learning/course?code=an-toan}; of a failed page, the page asked for;
     * of a page that stands behind a short address, such as {@code /verify/…}, that address.
     */
    public String getHere() {
        var shortAddress = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (shortAddress != null && failed == null) {
            return shortAddress.toString();
        }
        var path = failed == null ? request.getRequestURI() : failed.toString();
        return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }

    /** Where to sign in and come back to this page. */
    public String getSignIn() {
        return "/login?to=" + URLEncoder.encode(getHere(), StandardCharsets.UTF_8);
    }

    /** This page in another language. */
    public String in(String language) {
        var here = getHere();
        return here + (here.contains("?") ? "&" : "?") + "lang=" + language;
    }

    /** Path of the page shown, for the menu. */
    public String getPath() {
        return request.getRequestURI();
    }
}
