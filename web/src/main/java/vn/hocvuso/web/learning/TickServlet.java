package vn.hocvuso.web.learning;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.learning.HandIns;
import vn.hocvuso.platform.NotAllowed;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.faces.Says;
import vn.hocvuso.web.session.Me;

/**
 * {@code POST /learning/tick}: a point of a checklist is ticked, or the tick is taken away, from a plain form that works
 * without scripts; the way leads back to the point.
 */
@WebServlet("/learning/tick")
public class TickServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient HandIns handIns;

    @Inject
    transient Me me;

    @Inject
    transient Asked asked;

    @Inject
    transient Says says;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var course = asked.text("course");
        var lesson = asked.text("slug");
        var on = asked.text("tick") != null;
        var item = String.valueOf(asked.text(on ? "tick" : "untick"));
        try {
            handIns.tick(me.caller(), course, lesson, item, on);
        } catch (RuleBroken rule) {
            says.refused(rule);
        } catch (NotAllowed hidden) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.sendRedirect(
                "/learning/lesson?course=%s&slug=%s#p-%s".formatted(coded(course), coded(lesson), coded(item)));
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
