package vn.hocvuso.web.learning;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import vn.hocvuso.learning.HandIns;
import vn.hocvuso.platform.FileCard;
import vn.hocvuso.platform.Files;
import vn.hocvuso.platform.NotAllowed;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.faces.NotFound;
import vn.hocvuso.web.session.Me;

/** {@code /learning/evidence?id=}: the file of a hand-in, to its owner and to whoever may confirm it; nobody's cache keeps it. */
@WebServlet("/learning/evidence")
public class EvidenceServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient HandIns handIns;

    @Inject
    transient Files files;

    @Inject
    transient Me me;

    @Inject
    transient Asked asked;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            send(handIns.file(me.caller(), asked.number("id")), response);
        } catch (NotAllowed | NotFound hidden) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void send(FileCard file, HttpServletResponse response) throws IOException {
        var name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        response.setContentType(file.media());
        response.setContentLengthLong(file.length());
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader(
                "Content-Disposition", (file.isInline() ? "inline" : "attachment") + "; filename*=UTF-8''" + name);
        files.copy(file, 0, file.length(), response.getOutputStream());
    }
}
