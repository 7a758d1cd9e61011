package vn.hocvuso.web.learning;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.learning.DraftMedia;
import vn.hocvuso.learning.DraftOutlines;
import vn.hocvuso.learning.Drafts;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.NotAllowed;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.faces.NotFound;
import vn.hocvuso.web.faces.Says;
import vn.hocvuso.web.session.Me;

/**
 * {@code POST /learning/draft-do}: one press on the pages of a draft, from a plain form that works without scripts. {@code do}
 * says what, the other fields name the thing by its number; the way leads back to the page.
 */
@WebServlet("/learning/draft-do")
public class DraftServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Drafts drafts;

    @Inject
    transient DraftOutlines outlines;

    @Inject
    transient DraftMedia media;

    @Inject
    transient Me me;

    @Inject
    transient Asked asked;

    @Inject
    transient Says says;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var code = asked.text("course");
        try {
            response.sendRedirect(done(me.caller(), code, String.valueOf(asked.text("do"))));
        } catch (RuleBroken rule) {
            says.refused(rule);
            response.sendRedirect(page(code, back()));
        } catch (NotAllowed | NotFound hidden) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** The place of the page it was pressed on. */
    private String back() {
        var from = String.valueOf(asked.text("from"));
        return List.of("draft-cover", "draft-media", "draft-check").contains(from) ? from : "draft";
    }

    private String done(Caller caller, String code, String what) {
        switch (what) {
            case "begin" -> drafts.begin(caller, code);
            case "withdraw" -> {
                drafts.withdraw(caller, code);
                says.done("draft.withdrawn");
            }
            case "bring-back" -> drafts.bringBack(caller, code);
            case "open" -> drafts.openToAll(caller, code, true);
            case "invite" -> drafts.openToAll(caller, code, false);
            case "publish" -> says.done("draft.published", drafts.publish(caller, code));
            case "teach" -> outlines.teach(caller, code, asked.text("framework"), asked.text("competence"), levels());
            case "forget" -> outlines.forget(caller, code, asked.text("framework"), asked.text("competence"));
            case "remove-file" -> media.remove(caller, code, asked.text("name"));
            default -> {
                return outlined(caller, code, what);
            }
        }
        return page(code, back());
    }

    private String outlined(Caller caller, String code, String what) {
        switch (what) {
            case "section" -> outlines.addSection(caller, code, asked.text("title"));
            case "rename" -> outlines.rename(caller, code, mark(), asked.text("title"));
            case "remove" -> outlines.remove(caller, code, mark());
            case "up" -> outlines.move(caller, code, mark(), -1);
            case "down" -> outlines.move(caller, code, mark(), 1);
            case "arrange" ->
                outlines.arrange(
                        caller,
                        code,
                        List.of(String.valueOf(asked.text("order")).split(",")));
            case "lesson" -> {
                var slug = outlines.addLesson(caller, code, asked.text("mark"), asked.text("title"));
                return page(code, "draft-lesson") + "&lesson=" + slug;
            }
            default -> throw new NotFound();
        }
        return page(code, "draft") + "#" + (asked.text("mark") == null ? "outline" : mark());
    }

    private String mark() {
        return String.valueOf(asked.text("mark"));
    }

    private List<Integer> levels() {
        return asked.texts("level").stream()
                .filter(level -> level.matches("[1-8]"))
                .map(Integer::valueOf)
                .toList();
    }

    private static String page(String code, String page) {
        return "/learning/" + page + "?course=" + URLEncoder.encode(String.valueOf(code), StandardCharsets.UTF_8);
    }
}
