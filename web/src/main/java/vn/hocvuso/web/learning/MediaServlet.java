package vn.hocvuso.web.learning;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.hocvuso.learning.CourseMedia;

/**
 * {@code /media/<course>/<version>/<name>}: the files of courses. A published version never changes, so they are kept for a
 * year; a drawing opened alone may run nothing and load nothing.
 */
@WebServlet("/media/*")
public class MediaServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern PATH = Pattern.compile("/([a-z0-9-]{1,100})/(\\d{1,6})/([a-z]+/[a-z0-9.-]{1,100})");

    @Inject
    transient CourseMedia media;

    @Inject
    transient SentMedia answer;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var sent = sent(request.getPathInfo());
        if (sent.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        answer.send(sent.get(), "public, max-age=31536000, immutable", request, response);
    }

    private Optional<CourseMedia.Sent> sent(String path) {
        var parts = PATH.matcher(path == null ? "" : path);
        return parts.matches()
                ? media.find(parts.group(1), Integer.parseInt(parts.group(2)), parts.group(3))
                : Optional.empty();
    }
}
