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
import vn.hocvuso.learning.Enrolments;
import vn.hocvuso.platform.NotAllowed;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.faces.Says;
import vn.hocvuso.web.session.Me;

/**
 * {@code POST /learning/practice}: an answer to a practice question, from a plain form that works without scripts; the way
 * leads back to the question, which shows what came of it.
 */
@WebServlet("/learning/practice")
public class PracticeServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Enrolments enrolments;

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
        var slot = asked.number("slot");
        try {
            enrolments.practise(me.caller(), course, lesson, asked.text("item"), asked.texts("q" + slot));
        } catch (RuleBroken rule) {
            says.refused(rule);
        } catch (NotAllowed hidden) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.sendRedirect("/learning/lesson?course=%s&slug=%s#q%d".formatted(coded(course), coded(lesson), slot));
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
