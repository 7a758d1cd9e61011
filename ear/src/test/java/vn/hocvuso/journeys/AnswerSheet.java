package vn.hocvuso.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.hocvuso.assessment.gift.Gift;
import vn.hocvuso.assessment.gift.Reading;
import vn.hocvuso.assessment.question.Choice;
import vn.hocvuso.assessment.question.Item;
import vn.hocvuso.assessment.question.Matching;
import vn.hocvuso.assessment.question.Numeric;
import vn.hocvuso.assessment.question.ShortAnswer;
import vn.hocvuso.assessment.question.TrueFalse;
import vn.hocvuso.platform.ContentFile;

/** A learner who knows the right answers, in front of the questions of an attempt. */
final class AnswerSheet {

    private static final Pattern PRACTICE = Pattern.compile("```gift\n(.*?)```", Pattern.DOTALL);

    private final Map<String, Item> items;
    private final Page page;

    AnswerSheet(Page page, String course) {
        this(
                page,
                Gift.read(ContentFile.read("courses/" + course + "/questions.gift")
                        .bytes()));
    }

    private AnswerSheet(Page page, Reading read) {
        this.page = page;
        items = read.items().stream().collect(Collectors.toMap(item -> letters(item.asked()), Function.identity()));
    }

    /** In front of the practice questions of a lesson. */
    static AnswerSheet ofLesson(Page page, String course, String file) {
        var text = ContentFile.read("courses/" + course + "/" + file).text();
        var questions =
                PRACTICE.matcher(text).results().map(block -> block.group(1)).collect(Collectors.joining("\n"));
        return new AnswerSheet(page, Gift.read(questions));
    }

    /** What is right, by the letters of what is asked, as {@code forms.js} takes it. */
    Map<String, Object> keys() {
        return items.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> key(entry.getValue().body())));
    }

    private static Map<String, Object> key(Object body) {
        if (body instanceof Choice choice) {
            return key(
                    choice.options().stream()
                            .filter(choice::isRight)
                            .map(option -> letters(option.text()))
                            .toList(),
                    Map.of(),
                    "");
        }
        if (body instanceof TrueFalse statement) {
            return key(List.of(String.valueOf(statement.right())), Map.of(), "");
        }
        return body instanceof Matching matching
                ? key(
                        List.of(),
                        matching.rows().stream()
                                .collect(Collectors.toMap(row -> letters(row.left()), row -> letters(row.right()))),
                        "")
                : key(List.of(), Map.of(), typed(body));
    }

    private static Map<String, Object> key(List<String> right, Map<String, String> pairs, String typed) {
        return Map.of("right", right, "pairs", pairs, "typed", typed);
    }

    List<Locator> questions() {
        return page.locator("fieldset[data-slot]").all();
    }

    void answerAll() {
        questions().forEach(this::answer);
    }

    void answer(Locator question) {
        var body =
                items.get(letters(question.locator(".quiz-asks").textContent())).body();
        if (body instanceof Choice choice) {
            choice.options().stream().filter(choice::isRight).forEach(option -> pick(question, option.text()));
        } else if (body instanceof TrueFalse statement) {
            question.locator("input[value='" + statement.right() + "']").check();
        } else if (body instanceof Matching matching) {
            join(question, matching);
        } else {
            type(question, typed(body));
        }
    }

    private static void pick(Locator question, String text) {
        for (var option : question.locator(".quiz-option").all()) {
            if (letters(option.textContent()).equals(letters(text))) {
                option.locator("input").check();
            }
        }
    }

    private static void join(Locator question, Matching matching) {
        for (var row : question.locator(".quiz-row").all()) {
            var left = letters(row.locator("span").first().textContent());
            var right = matching.rows().stream()
                    .filter(pair -> letters(pair.left()).equals(left))
                    .findFirst()
                    .orElseThrow()
                    .right();
            for (var option : row.locator("option").all()) {
                if (letters(option.textContent()).equals(letters(right))) {
                    row.locator("select").selectOption(option.getAttribute("value"));
                }
            }
        }
    }

    private static void type(Locator question, String text) {
        question.locator("input[type=text]").fill(text);
        question.locator("input[type=text]").blur();
    }

    private static String typed(Object body) {
        if (body instanceof Numeric numeric) {
            return numeric.accepted().stream()
                    .filter(span -> span.weight().isFull())
                    .map(span -> span.low().toPlainString())
                    .findFirst()
                    .orElseThrow();
        }
        return ((ShortAnswer) body)
                .accepted().stream()
                        .filter(accepted -> accepted.weight().isFull())
                        .map(ShortAnswer.Accepted::shown)
                        .findFirst()
                        .orElseThrow();
    }

    /** A text by its letters and digits only: markup and spaces differ between a file and a page. */
    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{Nd}]", "");
    }
}
