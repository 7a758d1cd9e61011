package vn.hocvuso.web.certification;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import vn.hocvuso.certification.paper.CheckCode;

/**
 * The short addresses on the paper: {@code /verify/{code}} shows the answer, {@code /verify} the field to type a code,
 * {@code /verify?code=…}, where that field leads, goes on to the address of the code.
 */
@WebServlet({"/verify", "/verify/*"})
public class VerifyAddress extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Without .xhtml: that name would lead back to here. */
    private static final String PAGE = "/verify/check";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var path = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        var typed = request.getParameter("code");
        response.setHeader("Cache-Control", "no-store");
        if (!path.isBlank()) {
            request.getRequestDispatcher(PAGE + "?code=" + encoded(path)).forward(request, response);
        } else if (typed != null && !typed.isBlank()) {
            response.sendRedirect("/verify/"
                    + encoded(CheckCode.typed(typed).map(CheckCode::grouped).orElse(typed.strip())));
        } else {
            request.getRequestDispatcher(PAGE).forward(request, response);
        }
    }

    private static String encoded(String text) {
        var kept = text.length() > 60 ? text.substring(0, 60) : text;
        return URLEncoder.encode(kept.replace('/', ' '), StandardCharsets.UTF_8).replace("+", "%20");
    }
}
