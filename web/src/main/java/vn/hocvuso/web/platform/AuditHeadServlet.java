package vn.hocvuso.web.platform;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import vn.hocvuso.people.AuditBook;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.NotAllowed;
import vn.hocvuso.web.faces.NotFound;
import vn.hocvuso.web.people.MyRoles;
import vn.hocvuso.web.session.Me;

/** {@code /platform/audit-head}: the head of the chain in one line, as the check command takes it. */
@WebServlet("/platform/audit-head")
public class AuditHeadServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient AuditBook book;

    @Inject
    transient MyRoles my;

    @Inject
    transient Me me;

    @Inject
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var state = book.head(me.caller(), my.unit(Action.READ_AUDIT).id());
            response.setContentType("text/plain;charset=UTF-8");
            response.setHeader(
                    "Content-Disposition", "attachment; filename=\"dau-chuoi-" + LocalDate.now(clock) + ".txt\"");
            response.setHeader("Cache-Control", "private, no-store");
            response.getWriter().println(state.head());
        } catch (NotAllowed | NotFound hidden) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
