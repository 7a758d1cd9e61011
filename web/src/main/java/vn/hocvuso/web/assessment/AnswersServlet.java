package vn.hocvuso.web.assessment;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.hocvuso.assessment.Responses;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.platform.NotAllowed;
import vn.hocvuso.web.faces.Language;
import vn.hocvuso.web.faces.Says;

/**
 * Where answers go: {@code POST /api/attempts/{id}/responses}, {@code …/form} for a page whose script does not run, and {@code
 * …/seen} where leaving the page is noted. Who shows the attempt's ticket may add to it; no session is looked at. Answers: 200 a receipt; 400 unreadable or impossible;
 * 401 no ticket of this attempt; 409 handed in; 410 too late; 413 too large. Everything but 200 is {@code
 * application/problem+json} with a {@code code}, and with the {@code saved} ones where there are any.
 *
 * <p>A servlet, because nothing else is asked so often: twenty times in a test, by everybody at once.
 */
@WebServlet("/api/attempts/*")
public class AnswersServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int LARGEST = 64 * 1024;
    private static final Pattern PATH = Pattern.compile("/(\\d{1,18})/(responses|form|seen)");

    @Inject
    transient Responses responses;

    @Inject
    transient Language language;

    @Inject
    transient Says says;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = PATH.matcher(String.valueOf(request.getPathInfo()));
        if (!path.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (path.group(2).equals("form")) {
            form(Long.parseLong(path.group(1)), request, response);
        } else if (path.group(2).equals("seen")) {
            seen(Long.parseLong(path.group(1)), request, response);
        } else {
            saved(Long.parseLong(path.group(1)), request).send(response);
        }
    }

    /**
     * The body is {@code {"slot":1,"seq":5,"given":["2"]}}, or {@code {"answers":[…],"ticket":"…"}}. The ticket stands in a
     * header {@code Ticket: …} or {@code Authorization: Ticket …}; a beacon of a closing page cannot set headers, so it may
     * stand in the body.
     */
    private ReceiptJson.Told saved(long attempt, HttpServletRequest request) throws IOException {
        var bytes = request.getInputStream().readNBytes(LARGEST + 1);
        var answer = new ReceiptJson(language.words());
        if (bytes.length > LARGEST) {
            return answer.problem(413, "answer.large");
        }
        try {
            var sent = SentAnswers.read(new String(bytes, StandardCharsets.UTF_8));
            var ticket = sent.ticket(request.getHeader("Ticket"), request.getHeader("Authorization"));
            return answer.receipt(responses.save(ticket, attempt, sent.answers()));
        } catch (NotAllowed refused) {
            return answer.problem(401, "answer.ticket");
        } catch (RuleBroken rule) {
            return answer.problem(400, rule.getMessage(), rule.arguments().toArray());
        }
    }

    /** The answers are stored whoever is signed in; then the page asked for is shown. */
    private void form(long attempt, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var next = "attempt?id=" + attempt;
        try {
            var receipt = responses.saveForm(request.getParameter("ticket"), attempt, answers(request));
            next = receipt.closed() == null ? then(attempt, request) : "review?id=" + attempt;
        } catch (RuleBroken rule) {
            says.refused(rule);
        } catch (NotAllowed | NumberFormatException forged) {
            next = "attempt?id=" + attempt;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/assessment/" + next);
    }

    /** The page asked for: handing in, the same questions again, or those before or after. */
    private static String then(long attempt, HttpServletRequest request) {
        var then = String.valueOf(request.getParameter("then"));
        if (then.equals("submit")) {
            return "submit?id=" + attempt;
        }
        int page = Integer.parseInt(
                Optional.ofNullable(request.getParameter("page")).orElse("1"));
        int step = then.equals("before") ? -1 : then.equals("after") ? 1 : 0;
        return "attempt?id=" + attempt + "&page=" + (page + step);
    }

    /** The page was left or is shown again; {@code {"ticket":"…","left":true}}. Nobody waits for the answer. */
    private void seen(long attempt, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var bytes = request.getInputStream().readNBytes(LARGEST);
        try {
            var sent = SentGlance.read(new String(bytes, StandardCharsets.UTF_8));
            responses.seen(sent.ticket(), attempt, sent.left());
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } catch (NotAllowed | RuleBroken refused) {
            new ReceiptJson(language.words()).problem(401, "answer.ticket").send(response);
        }
    }

    /** Every slot of the page, those left empty too: a box that is not ticked sends nothing. */
    private static Map<Integer, List<String>> answers(HttpServletRequest request) {
        return values(request, "slot").stream()
                .map(Integer::valueOf)
                .distinct()
                .collect(Collectors.toMap(slot -> slot, slot -> values(request, "q" + slot)));
    }

    private static List<String> values(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameterValues(name))
                .map(Arrays::asList)
                .orElse(List.of());
    }
}
