package vn.hocvuso.assessment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.hocvuso.assessment.gift.Gift;
import vn.hocvuso.assessment.question.Item;
import vn.hocvuso.platform.ContentFile;

/**
 * The test of a course as its files say it: the part {@code quiz} of {@code course.yaml}, and the questions beside it.
 *
 * @param framework of the competences its questions name
 * @param digest of both; the same as long as neither changed
 */
record QuizFile(String code, String framework, String title, QuizRules rules, ContentFile questions, String digest) {

    /** Empty when the course has no test. */
    static Optional<QuizFile> of(String course) {
        var folder = "courses/" + course + "/";
        var said = ContentFile.read(folder + "course.yaml").yaml();
        var framework = String.valueOf(said.get("framework"));
        return Optional.ofNullable((Map<?, ?>) said.get("quiz"))
                .map(part -> of(course, framework, part, ContentFile.read(folder + part.get("questions"))));
    }

    private static QuizFile of(String code, String framework, Map<?, ?> quiz, ContentFile questions) {
        var rules = new QuizRules(
                number(quiz, "pass_percent", 70),
                number(quiz, "minutes", 20),
                number(quiz, "tries", 3),
                number(quiz, "wait_hours", 0),
                number(quiz, "draw", 10),
                number(quiz, "grace_seconds", QuizRules.USUAL_GRACE));
        var digest = Digest.of(quiz.get("title") + "|" + rules + "|" + questions.digest());
        return new QuizFile(code, framework, String.valueOf(quiz.get("title")), rules, questions, digest);
    }

    /** @throws IllegalStateException naming every wrong line, or too few questions to draw from */
    List<Item> items() {
        var reading = Gift.read(questions.bytes());
        if (!reading.isClean()) {
            throw new IllegalStateException(questions.path() + ": "
                    + reading.problems().stream().map(String::valueOf).collect(Collectors.joining("; ")));
        }
        if (reading.items().size() < rules.draw()) {
            throw new IllegalStateException("%s: %d questions, draw %d"
                    .formatted(questions.path(), reading.items().size(), rules.draw()));
        }
        return reading.items();
    }

    private static int number(Map<?, ?> quiz, String key, int usual) {
        return quiz.get(key) instanceof Integer number ? number : usual;
    }
}
