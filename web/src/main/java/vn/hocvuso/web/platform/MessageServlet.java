package vn.hocvuso.web.platform;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.hocvuso.platform.Inbox;
import vn.hocvuso.platform.NotAllowed;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.faces.NotFound;
import vn.hocvuso.web.session.Me;

/**
 * {@code /platform/message?id=…}: the message is read, and the way goes on to what it speaks of. An ordinary link, so that it
 * opens in a tab of its own as any other; a second time it changes nothing.
 */
@WebServlet("/platform/message")
public class MessageServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Inbox inbox;

    @Inject
    transient Me me;

    @Inject
    transient Asked asked;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            response.sendRedirect(inbox.read(me.caller(), asked.number("id")).orElse("/platform/inbox"));
        } catch (NotAllowed | NotFound hidden) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
