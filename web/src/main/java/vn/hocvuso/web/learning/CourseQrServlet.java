package vn.hocvuso.web.learning;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import vn.hocvuso.learning.Courses;
import vn.hocvuso.learning.QrDrawing;
import vn.hocvuso.platform.Settings;

/** {@code /qr/<link>}: the short address of a course as a drawing to be printed. */
@WebServlet("/qr/*")
public class CourseQrServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Courses courses;

    @Inject
    transient Settings settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getPathInfo();
        var link = path == null ? "" : path.substring(1);
        if (courses.linked(link).isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("image/svg+xml");
        response.setHeader("Cache-Control", "public, max-age=86400");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.getOutputStream()
                .write(QrDrawing.svg(settings.baseUrl() + "/k/" + link).getBytes(StandardCharsets.UTF_8));
    }
}
