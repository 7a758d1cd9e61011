package vn.hocvuso.assessment.question;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Any question an author could write, signs and Vietnamese letters everywhere. */
public final class Items {

    private static final List<BigDecimal> PERCENTS =
            List.of(new BigDecimal("100"), new BigDecimal("50"), new BigDecimal("33.33333"), BigDecimal.ZERO);

    private Items() {}

    public static Arbitrary<Item> any() {
        return Combinators.combine(labels(), Arbitraries.of(Format.class), said(), text(), body(), text())
                .as((label, format, stem, after, body, feedback) ->
                        new Item(label, format, stem, after, body, feedback));
    }

    public static Arbitrary<Body> body() {
        return Arbitraries.oneOf(single(), multiple(), truth(), typed(), number(), matching());
    }

    private static Arbitrary<Label> labels() {
        var tags = Arbitraries.of("4.2", "bac-1-2", "nháp", "a:b", "{x}").list().ofMaxSize(3);
        return Combinators.combine(text(), text(), tags)
                .as((name, category, some) -> new Label("", name, category.replace("\n", " "), some));
    }

    static Arbitrary<String> text() {
        return Arbitraries.oneOf(
                        Arbitraries.of("=~#{}:\\%[]/*->$ \n\t'\""
                                .chars()
                                .mapToObj(c -> String.valueOf((char) c))
                                .toList()),
                        Arbitraries.of(
                                "Mật khẩu", "e\u0302\u0301", "\u0301", "->", "::", "####", "//", "[html]", "%50%"),
                        Arbitraries.of("$CATEGORY:", "\\n", "TRUE", "1..5", "\uFEFF", "\u2028", "\u00A0", "😀", "a"))
                .list()
                .ofMaxSize(6)
                .map(parts -> String.join("", parts));
    }

    private static Arbitrary<String> said() {
        return text().filter(text -> !Texts.kept(text).isEmpty());
    }

    private static Arbitrary<Body> single() {
        return Combinators.combine(distinct(), Arbitraries.of(PERCENTS).list().ofSize(6), text())
                .as((texts, percents, feedback) -> new Choice(
                        false,
                        IntStream.range(0, texts.size())
                                .mapToObj(i -> new Choice.Option(
                                        texts.get(i),
                                        i == 0 ? Weight.FULL : new Weight(percents.get(i)),
                                        i % 2 == 0 ? feedback : ""))
                                .toList()));
    }

    private static Arbitrary<Body> multiple() {
        return Combinators.combine(distinct().filter(texts -> texts.size() >= 4), text())
                .as((texts, feedback) -> new Choice(
                        true,
                        IntStream.range(0, texts.size())
                                .mapToObj(i -> new Choice.Option(
                                        texts.get(i),
                                        new Weight(new BigDecimal(i < 3 ? "33.33333" : i == 3 ? "-50" : "0")),
                                        feedback))
                                .toList()));
    }

    private static Arbitrary<Body> truth() {
        return Combinators.combine(Arbitraries.of(true, false), text(), text()).as(TrueFalse::new);
    }

    private static Arbitrary<Body> typed() {
        return Combinators.combine(withoutArrows(), text())
                .as((texts, feedback) -> new ShortAnswer(IntStream.range(0, texts.size())
                        .mapToObj(i -> new ShortAnswer.Accepted(
                                texts.get(i), i == 0 ? Weight.FULL : new Weight(new BigDecimal("12.5")), feedback))
                        .toList()));
    }

    private static Arbitrary<Body> number() {
        var numbers = Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(-10_000), BigDecimal.valueOf(10_000))
                .ofScale(3);
        return Combinators.combine(numbers, numbers, text(), text())
                .as((a, b, feedback, otherwise) -> new Numeric(
                        List.of(
                                new Numeric.Accepted(a, a, Weight.FULL, feedback),
                                new Numeric.Accepted(a.min(b), a.max(b), new Weight(new BigDecimal("50")), "")),
                        otherwise));
    }

    private static Arbitrary<Body> matching() {
        return Combinators.combine(
                        withoutArrows(), said().list().ofSize(6), said().list().ofMaxSize(2))
                .as((rows, rights, others) -> new Matching(
                        IntStream.range(0, rows.size())
                                .mapToObj(i -> new Matching.Row(rows.get(i), rights.get(i)))
                                .toList(),
                        others));
    }

    private static Arbitrary<List<String>> withoutArrows() {
        return distinct().filter(texts -> texts.stream().noneMatch(text -> text.contains("->")));
    }

    private static Arbitrary<List<String>> distinct() {
        return said().list()
                .ofMinSize(2)
                .ofMaxSize(6)
                .map(texts -> texts.stream().map(Texts::line).distinct().toList())
                .filter(texts -> texts.size() >= 2);
    }
}
