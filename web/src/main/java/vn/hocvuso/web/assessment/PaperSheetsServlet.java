package vn.hocvuso.web.assessment;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.hocvuso.assessment.PaperFile;
import vn.hocvuso.assessment.Papers;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.platform.NotAllowed;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.faces.NotFound;
import vn.hocvuso.web.faces.Says;
import vn.hocvuso.web.session.Me;

/** {@code /assessment/paper-sheets?id=…}: the sheets of a sitting; with {@code &place=…} that of one place. */
@WebServlet("/assessment/paper-sheets")
public class PaperSheetsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Papers papers;

    @Inject
    transient Me me;

    @Inject
    transient Asked asked;

    @Inject
    transient Says says;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            send(file(asked.number("id")), response);
        } catch (RuleBroken rule) {
            says.refused(rule);
            response.sendRedirect("/assessment/papers?id=" + asked.number("id"));
        } catch (NotAllowed | NotFound hidden) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private PaperFile file(long sitting) {
        return asked.text("place") == null
                ? papers.sheets(me.caller(), sitting)
                : papers.sheet(me.caller(), asked.number("place"));
    }

    private static void send(PaperFile file, HttpServletResponse response) throws IOException {
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file.name() + '"');
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentLength(file.content().length);
        response.getOutputStream().write(file.content());
    }
}
