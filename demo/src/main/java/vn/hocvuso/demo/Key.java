package vn.hocvuso.demo;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.hocvuso.assessment.Sheet;
import vn.hocvuso.assessment.gift.Gift;
import vn.hocvuso.assessment.question.Choice;
import vn.hocvuso.assessment.question.Html;
import vn.hocvuso.assessment.question.Item;
import vn.hocvuso.assessment.question.Matching;
import vn.hocvuso.assessment.question.Numeric;
import vn.hocvuso.assessment.question.ShortAnswer;
import vn.hocvuso.assessment.question.TrueFalse;
import vn.hocvuso.platform.ContentFile;

/** What somebody who has learned a course answers: read from the question file, as a teacher would. */
public final class Key {

    private final Map<String, Item> items;

    private Key(List<Item> questions) {
        items = questions.stream()
                .collect(Collectors.toMap(item -> Html.of(item.format(), item.asked()), Function.identity()));
    }

    public static Key of(String course) {
        return new Key(Gift.read(ContentFile.read("courses/" + course + "/questions.gift")
                        .bytes())
                .items());
    }

    /** The full answer to a question as it is shown. */
    public List<String> right(Sheet.Asked asked) {
        var item = items.get(asked.html());
        var body = item.body();
        if (body instanceof Choice choice) {
            return choice.options().stream()
                    .filter(choice::isRight)
                    .map(option -> shown(asked.options(), Html.of(item.format(), option.text())))
                    .toList();
        }
        if (body instanceof Matching matching) {
            return IntStream.range(0, matching.rows().size())
                    .mapToObj(i -> picked(
                            asked.rows().get(i).picks(), matching.rows().get(i).right()))
                    .toList();
        }
        if (body instanceof TrueFalse statement) {
            return List.of(String.valueOf(statement.right()));
        }
        if (body instanceof Numeric numeric) {
            return List.of(numeric.accepted().stream()
                    .filter(span -> span.weight().isFull())
                    .map(span -> span.low().toPlainString())
                    .findFirst()
                    .orElseThrow());
        }
        return List.of(((ShortAnswer) body)
                .accepted().stream()
                        .filter(accepted -> accepted.weight().isFull())
                        .map(ShortAnswer.Accepted::shown)
                        .findFirst()
                        .orElseThrow());
    }

    private static String picked(List<Sheet.Pick> picks, String text) {
        return picks.stream()
                .filter(pick -> pick.text().equals(text))
                .map(Sheet.Pick::value)
                .findFirst()
                .orElseThrow();
    }

    private static String shown(List<Sheet.Option> options, String html) {
        return options.stream()
                .filter(option -> option.html().equals(html))
                .map(Sheet.Option::value)
                .findFirst()
                .orElseThrow();
    }
}
