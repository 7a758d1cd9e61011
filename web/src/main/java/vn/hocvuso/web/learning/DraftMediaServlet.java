package vn.hocvuso.web.learning;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.learning.CourseMedia;
import vn.hocvuso.learning.DraftMedia;
import vn.hocvuso.platform.NotAllowed;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.faces.Says;
import vn.hocvuso.web.session.Me;

/**
 * {@code /learning/draft-media/<course>/<name>}: the files of a draft, for those who write it. {@code POST
 * /learning/draft-media/}: one more, from a plain form; the way leads back to the list, which says what to paste.
 */
@WebServlet("/learning/draft-media/*")
@MultipartConfig(maxFileSize = 110L << 20, maxRequestSize = 112L << 20, fileSizeThreshold = 1 << 20)
public class DraftMediaServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern PATH = Pattern.compile("/([a-z0-9-]{1,100})/([a-z]+/[a-z0-9.-]{1,100})");

    @Inject
    transient DraftMedia media;

    @Inject
    transient SentMedia answer;

    @Inject
    transient Me me;

    @Inject
    transient Asked asked;

    @Inject
    transient Says says;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var parts = PATH.matcher(String.valueOf(request.getPathInfo()));
        try {
            var sent = parts.matches()
                    ? media.find(me.caller(), parts.group(1), parts.group(2)).orElseThrow(NotAllowed::new)
                    : notThere();
            answer.send(sent, "private, no-store", request, response);
        } catch (NotAllowed | RuleBroken hidden) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static CourseMedia.Sent notThere() {
        throw new NotAllowed();
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        try {
            keep(request);
        } catch (RuleBroken rule) {
            says.refused(rule);
        } catch (IllegalStateException large) {
            says.refused("draft.media.large");
        } catch (NotAllowed hidden) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.sendRedirect("/learning/draft-media?course="
                + URLEncoder.encode(String.valueOf(asked.text("course")), StandardCharsets.UTF_8));
    }

    private void keep(HttpServletRequest request) throws IOException, ServletException {
        var part = request.getPart("file");
        RuleBroken.unless(part != null && part.getSize() > 0, "draft.media.none");
        try (var content = part.getInputStream()) {
            var kept =
                    media.add(me.caller(), asked.text("course"), part.getSubmittedFileName(), content.readAllBytes());
            var words = asked.text("words");
            says.done("draft.media.added", kept.snippet(words == null ? kept.isPicture() ? "" : kept.name() : words));
            if (kept.isPicture() && words == null) {
                says.refused("draft.media.words");
            }
        }
    }
}
