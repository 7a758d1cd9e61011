package vn.hocvuso.bench.load;

import java.io.IOException;
import java.util.regex.Pattern;

/** One learner who takes the quiz of a course as the pages let a person take it, and looks at each page. */
final class Learner implements AutoCloseable {

    private static final Pattern SCORE = Pattern.compile("class=\"quiz-score\">[0-9,]+/" + World.QUESTIONS + " ");

    private static final String HOME = "/learning/courses";

    private final Browser browser = new Browser();
    private final World world;
    private final World.Account account;
    private Times times;
    private boolean first;
    private Answer page;
    private Paper paper;
    private int seq;

    Learner(World world, World.Account account, Times times) {
        this.world = world;
        this.account = account;
        this.times = times;
    }

    /** From now on the files of each page are loaded that this learner does not have yet. */
    Learner forTheFirstTime() {
        first = true;
        return this;
    }

    /** Everything from the door to the result. */
    void takesTheQuiz() throws IOException {
        signsIn();
        takesTheQuizSignedIn();
    }

    void takesTheQuizSignedIn() throws IOException {
        opensTheCourse();
        opensTheQuiz();
        starts();
        answersAll();
        checks();
        handsIn();
    }

    /** Through Keycloak and back, up to where the application sends on to the page that was asked for. */
    void signsIn() throws IOException {
        times.of("sign in", () -> {
            var login = open("/login?to=" + HOME).mustSay("kc-form-login");
            var form = Form.of(login.body(), "kc-form-login")
                    .with("username", account.username())
                    .with("password", account.password());
            var answer = browser.sendUntil(HOME, form);
            if (!answer.leadsOn()) {
                throw new WrongAnswer("sign-in ended at " + browser.at() + " with " + answer.status());
            }
        });
    }

    void opensTheCourse() throws IOException {
        times.of("course", () -> open("/learning/course?code=" + World.COURSE)
                .mustSay(World.TITLE)
                .mustSay("action=\"/logout\""));
    }

    void opensTheQuiz() throws IOException {
        times.of("quiz", () -> open("/assessment/quiz?code=" + World.COURSE)
                .mustSay(World.TITLE)
                .mustSay("id=\"start\""));
    }

    void starts() throws IOException {
        times.of(
                "start", () -> show(browser.send(Form.of(page.body(), "start"))).mustSay(World.TITLE));
        paper = Paper.of(page.body());
        if (paper.slots().size() != World.QUESTIONS) {
            throw new WrongAnswer(paper.slots().size() + " questions");
        }
    }

    void answersAll() throws IOException {
        for (int i = 0; i < World.QUESTIONS; i++) {
            answersNext();
        }
    }

    /** The next slot, and after the last one the first again. */
    void answersNext() throws IOException {
        times.of("answer", this::answer);
    }

    void answer() throws IOException {
        var slot = paper.slots().get(seq % World.QUESTIONS);
        seq++;
        browser.call(world.app("/api/attempts/" + paper.attempt() + "/responses"), slot.json(seq), paper.ticket())
                .mustSay("\"slot\":" + slot.number() + ",\"seq\":" + seq);
    }

    void checks() throws IOException {
        times.of("check", () -> open("/assessment/submit?id=" + paper.attempt())
                .mustSay(World.QUESTIONS + "/" + World.QUESTIONS));
    }

    void handsIn() throws IOException {
        times.of("hand in", () -> show(browser.send(Form.of(page.body(), "hand-in"))));
        if (!browser.at().getPath().equals("/assessment/review")
                || !SCORE.matcher(page.body()).find()) {
            throw new WrongAnswer("no score at " + browser.at());
        }
    }

    private Answer open(String path) throws IOException {
        return show(browser.open(world.app(path)));
    }

    private Answer show(Answer answer) throws IOException {
        page = answer;
        if (first) {
            browser.loadFilesOf(answer);
        }
        return answer;
    }

    Browser browser() {
        return browser;
    }

    /** From now on what this learner does is counted there. */
    void talliesIn(Times others) {
        times = others;
    }

    /** Puts the phone away: signed in, but with no connection. */
    void leaves() {
        browser.close();
    }

    @Override
    public void close() {
        browser.close();
    }
}
