package vn.hocvuso.learning.pack;

import vn.hocvuso.assessment.QuestionProblem;
import vn.hocvuso.assessment.QuizRules;
import vn.hocvuso.assessment.QuizText;

/** The test that {@code course.yaml} names, with its file of questions. */
final class QuizReader {

    static final String[] KEYS = {
        "title", "questions", "draw", "minutes", "pass_percent", "tries", "wait_hours", "per_page", "score_only"
    };

    static final String USUAL_FILE = "questions.gift";

    private static final int MOST_BYTES = 1_000_000;

    private final PackFiles files;
    private final Findings findings;

    QuizReader(PackFiles files, Findings findings) {
        this.files = files;
        this.findings = findings;
    }

    static String file(YamlMap quiz) {
        return quiz.has("questions") ? quiz.required("questions", LessonsReader.LONGEST_TITLE) : USUAL_FILE;
    }

    QuizText read(YamlMap quiz) {
        var rules = QuizRules.usual(
                        quiz.number("pass_percent", 70, 0, 100),
                        quiz.number("minutes", 20, 1, 10_080),
                        quiz.number("tries", 3, 1, 1_000),
                        quiz.number("wait_hours", 0, 0, 10_000),
                        quiz.number("draw", 10, 1, 2_000))
                .shown(quiz.number("per_page", 0, 0, 100), quiz.flag("score_only", false));
        var file = file(quiz);
        if (!files.names().contains(file)) {
            findings.wrong(PackReader.HEAD, quiz.line("questions"), "package.file.missing", file, "");
            return null;
        }
        var text = new QuizText(
                quiz.required("title", LessonsReader.LONGEST_TITLE),
                rules,
                new TextFile(files, findings).read(file, MOST_BYTES));
        QuestionProblem.ofQuiz(text)
                .forEach(problem -> findings.wrong(
                        file, problem.line(), problem.code(), problem.args().toArray()));
        return text;
    }
}
