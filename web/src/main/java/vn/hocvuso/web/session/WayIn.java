package vn.hocvuso.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The one button of the pages at the door: back through login to the page that was asked for. */
@Named
@RequestScoped
public class WayIn {

    @Inject
    HttpServletRequest request;

    public String getLogin() {
        return to().throughLogin();
    }

    /** Whether Keycloak was away at logout, so that only closing the browser makes sure. */
    public boolean isCloseTheBrowser() {
        return request.getParameter("close") != null;
    }

    private LocalPath to() {
        return request.getAttribute(DoorPage.TO) instanceof LocalPath path
                ? path
                : LocalPath.of(request.getParameter("to"));
    }
}
