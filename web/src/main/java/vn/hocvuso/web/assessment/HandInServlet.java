package vn.hocvuso.web.assessment;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.hocvuso.assessment.Attempts;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.platform.NotAllowed;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.faces.NotFound;
import vn.hocvuso.web.session.Me;

/**
 * {@code POST /assessment/hand-in}: a try is handed in, from a plain form, and the way leads to what came of it. A servlet,
 * because a whole class presses the button in the same minute.
 */
@WebServlet("/assessment/hand-in")
public class HandInServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Attempts attempts;

    @Inject
    transient Me me;

    @Inject
    transient Asked asked;

    @Inject
    transient Device device;

    private String handedIn(long attempt) {
        try {
            attempts.submit(me.caller(), attempt, device.mark());
            return "/assessment/review?id=";
        } catch (RuleBroken elsewhere) {
            return "/assessment/hand-over?id=";
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            long attempt = asked.number("id");
            response.sendRedirect(handedIn(attempt) + attempt);
        } catch (NotAllowed | NotFound hidden) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
