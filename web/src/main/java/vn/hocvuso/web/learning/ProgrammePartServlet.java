package vn.hocvuso.web.learning;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import vn.hocvuso.learning.path.LearningProgrammes;
import vn.hocvuso.platform.NotAllowed;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.faces.NotFound;
import vn.hocvuso.web.session.Me;

/**
 * {@code POST /learning/programme-part}: moves a part of a programme or takes it out. Part and neighbour are named by their
 * numbers, so that a second press, or a list somebody else has changed meanwhile, moves nothing else.
 */
@WebServlet("/learning/programme-part")
public class ProgrammePartServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient LearningProgrammes programmes;

    @Inject
    transient Me me;

    @Inject
    transient Asked asked;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var code = String.valueOf(asked.text("code"));
        try {
            if ("out".equals(asked.text("do"))) {
                programmes.takeOut(me.caller(), code, asked.number("part"));
            } else {
                programmes.move(
                        me.caller(),
                        code,
                        asked.number("part"),
                        asked.text("before") == null ? null : (Long) asked.number("before"));
            }
        } catch (NotAllowed | NotFound hidden) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.sendRedirect(
                "/learning/programme-edit?code=%s#parts".formatted(URLEncoder.encode(code, StandardCharsets.UTF_8)));
    }
}
