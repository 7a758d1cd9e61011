package vn.hocvuso.web.learning;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import vn.hocvuso.learning.Courses;

/** {@code /k/<link>}: the short address of a course, as it stands on a poster, leads to the course. */
@WebServlet("/k/*")
public class ShortLinkServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Courses courses;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getPathInfo();
        var link = path == null ? "" : path.substring(1).toLowerCase(Locale.ROOT);
        var course = courses.linked(link);
        if (course.isPresent()) {
            response.sendRedirect("/learning/course?code=" + course.get());
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
