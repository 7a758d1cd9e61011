package vn.hocvuso.web.assessment;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import vn.hocvuso.assessment.Attempts;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.platform.NotAllowed;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.faces.Says;
import vn.hocvuso.web.session.Me;

/**
 * {@code POST /assessment/start}: a test begins, from a plain form, and the way leads to its questions; back to its rules
 * where none may begin now. A servlet, because a whole class presses the button in the same minute.
 */
@WebServlet("/assessment/start")
public class StartServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Attempts attempts;

    @Inject
    transient Me me;

    @Inject
    transient Asked asked;

    @Inject
    transient Says says;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var code = String.valueOf(asked.text("code"));
        try {
            response.sendRedirect("/assessment/attempt?id=" + attempts.start(me.caller(), code));
        } catch (RuleBroken rule) {
            says.refused(rule);
            response.sendRedirect("/assessment/quiz?code=" + URLEncoder.encode(code, StandardCharsets.UTF_8));
        } catch (NotAllowed hidden) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
