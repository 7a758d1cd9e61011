package vn.hocvuso.web.learning;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import vn.hocvuso.learning.Picture;

/**
 * {@code /media/<course>/pictures/<file>?v=…}: the pictures of lessons. With its version a picture is kept for a year; a
 * drawing opened alone may run nothing and load nothing.
 */
@WebServlet("/media/*")
public class PictureServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var picture = picture(request.getPathInfo());
        if (picture.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(picture.get().type());
        response.setContentLength(picture.get().bytes().length);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
        response.setHeader(
                "Cache-Control",
                request.getParameter("v") == null ? "public, max-age=300" : "public, max-age=31536000, immutable");
        response.getOutputStream().write(picture.get().bytes());
    }

    private static Optional<Picture> picture(String path) {
        var slash = path == null ? -1 : path.indexOf('/', 1);
        return slash < 0 ? Optional.empty() : Picture.find(path.substring(1, slash), path.substring(slash + 1));
    }
}
