package vn.hocvuso.journeys;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A learner in a test, without a browser: sends what the page's script would send. Used by one thread at a time. */
final class Sitter {

    private static final Pattern FIELDSET = Pattern.compile("<fieldset id=\"q(\\d+)\".*?</fieldset>", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<input type=\"(?:radio|checkbox)\"[^>]*?value=\"([^\"]+)\"");
    private static final Pattern SELECT = Pattern.compile("<select.*?</select>", Pattern.DOTALL);
    private static final Pattern PICK = Pattern.compile("<option value=\"([1-9][0-9]*)\"");
    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*type=\"(?:hidden|submit)\"[^>]*>");
    private static final Pattern MARK = Pattern.compile("\\{\"slot\":(\\d+),\"seq\":(\\d+)}");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new Cookies())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Random chance = new Random();
    private final AnswerJournal journal = new AnswerJournal();
    private final Map<Integer, String> questions = new TreeMap<>();
    private final String app;
    private final SignIn account;

    private long attempt;
    private String ticket;
    private List<AnswerJournal.Held> sent = List.of();
    private CompletableFuture<HttpResponse<String>> underWay;

    Sitter(String app, SignIn account) {
        this.app = app;
        this.account = account;
    }

    /** Signs in and stands before the questions. */
    void sits(String course) throws IOException, InterruptedException {
        var quiz = opens("/assessment/quiz?code=" + course);
        var page = sends(quiz, "start").body();
        var found = FIELDSET.matcher(page);
        while (found.find()) {
            questions.put(Integer.valueOf(found.group(1)), found.group());
        }
        attempt = Long.parseLong(value(page, "data-attempt=\"(\\d+)\""));
        ticket = value(page, "name=\"ticket\" value=\"([^\"]+)\"");
    }

    /** Chooses something, anything, for one of the questions. */
    void answers() {
        var slots = List.copyOf(questions.keySet());
        int slot = slots.get(chance.nextInt(slots.size()));
        journal.note(slot, anything(questions.get(slot)));
    }

    private List<String> anything(String question) {
        var options =
                OPTION.matcher(question).results().map(found -> found.group(1)).toList();
        if (!options.isEmpty()) {
            return List.of(oneOf(options));
        }
        var picks = SELECT.matcher(question).results().toList();
        return picks.isEmpty()
                ? List.of(String.valueOf(1 + chance.nextInt(20)))
                : picks.stream()
                        .map(select -> PICK.matcher(select.group())
                                .results()
                                .map(found -> found.group(1))
                                .toList())
                        .map(this::oneOf)
                        .toList();
    }

    private String oneOf(List<String> values) {
        return values.get(chance.nextInt(values.size()));
    }

    /** Looks after what is on its way, and sends what waits. */
    void sends() {
        if (underWay != null && underWay.isDone()) {
            receive();
            underWay = null;
        }
        if (underWay == null) {
            sent = journal.batch();
            underWay = sent.isEmpty() ? null : post();
        }
    }

    private CompletableFuture<HttpResponse<String>> post() {
        var answers = sent.stream()
                .map(answer -> "{\"slot\":%d,\"seq\":%d,\"given\":[%s]}"
                        .formatted(answer.slot(), answer.seq(), quoted(answer.values())))
                .collect(Collectors.joining(","));
        return http.sendAsync(
                HttpRequest.newBuilder(URI.create(app + "/api/attempts/" + attempt + "/responses"))
                        .timeout(Duration.ofSeconds(15))
                        .header("Content-Type", "application/json")
                        .header("Origin", app)
                        .header("Ticket", ticket)
                        .POST(BodyPublishers.ofString("{\"answers\":[" + answers + "]}"))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String quoted(List<String> values) {
        return values.stream().map(value -> '"' + value + '"').collect(Collectors.joining(","));
    }

    private void receive() {
        var answer = underWay.isCompletedExceptionally() ? null : underWay.join();
        if (answer == null || answer.statusCode() != 200) {
            journal.failed(sent);
            return;
        }
        var body = answer.body();
        var saved = MARK.matcher(body.substring(body.indexOf("\"saved\""), body.indexOf("\"taken\"")));
        while (saved.find()) {
            journal.saved(sent, Integer.parseInt(saved.group(1)), Integer.parseInt(saved.group(2)));
        }
    }

    /** Nothing waits and nothing is on its way. */
    boolean isQuiet() {
        return journal.isEmpty() && underWay == null;
    }

    /** Signs in again where the session is gone, hands in and sees the score. */
    void handsIn() throws IOException, InterruptedException {
        var review = sends(opens("/assessment/submit?id=" + attempt), "hand-in").body();
        value(review, "class=\"quiz-score\">([^<]+)<");
    }

    private HttpResponse<String> opens(String path) throws IOException, InterruptedException {
        var page = ask(HttpRequest.newBuilder(URI.create(app + path)).GET());
        if (!page.body().contains("id=\"kc-form-login\"")) {
            return page;
        }
        var typed = Map.of("username", account.username(), "password", account.password());
        return sends(page, "kc-form-login", typed);
    }

    private HttpResponse<String> sends(HttpResponse<String> page, String form)
            throws IOException, InterruptedException {
        return sends(page, form, Map.of());
    }

    private HttpResponse<String> sends(HttpResponse<String> page, String form, Map<String, String> typed)
            throws IOException, InterruptedException {
        var html = value(page.body(), "(?s)(<form id=\"" + form + "\".*?</form>)");
        var fields = new TreeMap<String, String>();
        INPUT.matcher(html)
                .results()
                .map(found -> found.group())
                .forEach(input -> fields.put(attribute(input, "name"), attribute(input, "value")));
        fields.remove("");
        fields.putAll(typed);
        var to = page.uri().resolve(attribute(html, "action"));
        return ask(HttpRequest.newBuilder(to)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", to.getScheme() + "://" + to.getAuthority())
                .POST(BodyPublishers.ofString(fields.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&")))));
    }

    private HttpResponse<String> ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
    }

    private static String attribute(String tag, String name) {
        var found = Pattern.compile("\\s" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1).replace("&amp;", "&") : "";
    }

    private static String value(String page, String pattern) {
        var found = Pattern.compile(pattern).matcher(page);
        if (!found.find()) {
            throw new IllegalStateException("no " + pattern + " in " + page);
        }
        return found.group(1);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    AnswerJournal journal() {
        return journal;
    }

    long attempt() {
        return attempt;
    }
}
