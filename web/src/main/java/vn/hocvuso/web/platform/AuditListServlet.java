package vn.hocvuso.web.platform;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.people.AuditBook;
import vn.hocvuso.people.AuditQuestion;
import vn.hocvuso.people.UnitCard;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.NotAllowed;
import vn.hocvuso.web.faces.Language;
import vn.hocvuso.web.faces.NotFound;
import vn.hocvuso.web.people.MyRoles;
import vn.hocvuso.web.session.Me;

/**
 * {@code /platform/audit-list}: every line the page answers the same question with, as a list for a spreadsheet. A link, for
 * it reads as the page does: the line it leaves behind is the one each reading leaves, and it changes nothing else. Another
 * site that sends somebody here gets nothing: the answer is a file at the reader's.
 */
@WebServlet("/platform/audit-list")
public class AuditListServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient AuditBook book;

    @Inject
    transient AuditAsked asked;

    @Inject
    transient MyRoles my;

    @Inject
    transient Me me;

    @Inject
    transient Language language;

    @Inject
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            send(my.unit(Action.READ_AUDIT), asked.question(), response);
        } catch (NotAllowed | NotFound | RuleBroken hidden) {
            response.reset();
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Line by line as they are read; the head waits in the buffer until the right was asked for. */
    private void send(UnitCard unit, AuditQuestion question, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"nhat-ky-" + LocalDate.now(clock) + ".csv\"");
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        var words = new AuditWords(language.words());
        var csv = new Csv(response.getWriter());
        csv.begun().row(words.headings());
        book.export(me.caller(), unit.id(), question, line -> csv.row(words.cells(line)));
    }
}
