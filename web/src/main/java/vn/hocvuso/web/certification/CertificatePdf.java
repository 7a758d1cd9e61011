package vn.hocvuso.web.certification;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.hocvuso.certification.Certificates;
import vn.hocvuso.certification.PdfFile;
import vn.hocvuso.certification.paper.CheckCode;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.platform.NotAllowed;
import vn.hocvuso.web.faces.NotFound;
import vn.hocvuso.web.session.Me;

/** The stored paper as a file: {@code /certification/pdf?code=…}. Its ETag is the digest of its bytes. */
@WebServlet("/certification/pdf")
public class CertificatePdf extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Certificates certificates;

    @Inject
    transient Me me;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var code = CheckCode.typed(request.getParameter("code")).orElseThrow(NotFound::new);
            send(certificates.pdf(me.caller(), code), request, response);
        } catch (NotAllowed | NotFound | RuleBroken hidden) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void send(PdfFile file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var tag = '"' + file.sha256() + '"';
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "private, no-cache");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file.name() + '"');
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentLength(file.content().length);
        response.getOutputStream().write(file.content());
    }
}
