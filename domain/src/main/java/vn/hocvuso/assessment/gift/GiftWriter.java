package vn.hocvuso.assessment.gift;

import java.util.List;
import vn.hocvuso.assessment.question.Body;
import vn.hocvuso.assessment.question.Choice;
import vn.hocvuso.assessment.question.Format;
import vn.hocvuso.assessment.question.Item;
import vn.hocvuso.assessment.question.Matching;
import vn.hocvuso.assessment.question.Numeric;
import vn.hocvuso.assessment.question.ShortAnswer;
import vn.hocvuso.assessment.question.TrueFalse;
import vn.hocvuso.assessment.question.Weight;

/** Writes questions, one answer a line; every sign inside a text is escaped. */
final class GiftWriter {

    private static final String SIGNS = "\\~=#{}:";

    private final StringBuilder out = new StringBuilder();
    private String category = "";

    String write(List<Item> items) {
        items.forEach(this::write);
        return out.toString();
    }

    private void write(Item item) {
        var label = item.label();
        if (!label.category().equals(category)) {
            category = label.category();
            out.append("$CATEGORY: ").append(category).append("\n\n");
        }
        if (!label.id().isEmpty() || !label.tags().isEmpty()) {
            out.append("//");
            out.append(label.id().isEmpty() ? "" : " [id:" + label.id() + "]");
            label.tags().forEach(tag -> out.append(" [tag:").append(tag).append(']'));
            out.append('\n');
        }
        out.append(label.name().isEmpty() ? "" : "::" + text(label.name()) + "::");
        out.append(format(item)).append(text(item.stem())).append(" {\n");
        write(item.body());
        out.append(item.feedback().isEmpty() ? "" : "\t####" + text(item.feedback()) + "\n");
        out.append('}')
                .append(item.after().isEmpty() ? "" : " " + text(item.after()))
                .append("\n\n");
    }

    /** Plain needs no sign, unless the text begins like one. */
    private static String format(Item item) {
        boolean unclear = item.stem().startsWith("[")
                || item.stem().startsWith("/")
                || item.stem().startsWith("$");
        return item.format() == Format.MARKDOWN ? "[markdown]" : unclear ? "[plain]" : "";
    }

    private void write(Body body) {
        if (body instanceof Choice choice) {
            choice.options().forEach(option -> write(option, option == key(choice)));
        } else if (body instanceof TrueFalse truth) {
            var said = truth.toRight().isEmpty() ? "" : "#" + text(truth.toRight());
            var toWrong = truth.toWrong().isEmpty() && said.isEmpty() ? "" : "#" + text(truth.toWrong());
            out.append('\t')
                    .append(truth.right() ? "TRUE" : "FALSE")
                    .append(toWrong)
                    .append(said)
                    .append('\n');
        } else if (body instanceof ShortAnswer typed) {
            typed.accepted().forEach(a -> answer("=" + percent(a.weight(), a.pattern()), a.pattern(), a.feedback()));
        } else if (body instanceof Numeric number) {
            write(number);
        } else if (body instanceof Matching matching) {
            matching.rows().forEach(this::write);
            matching.others().forEach(other -> out.append("\t= -> " + text(other) + "\n"));
        }
    }

    private void write(Matching.Row row) {
        answer("=" + percent(Weight.FULL, row.left()), row.left(), "");
        out.insert(out.length() - 1, " -> " + text(row.right()));
    }

    /** The option that gets the sign of the one right answer; null when any number may be chosen. */
    private static Choice.Option key(Choice choice) {
        return choice.options().stream()
                .filter(option -> !choice.many() && option.weight().isFull())
                .findFirst()
                .orElse(null);
    }

    private void write(Choice.Option option, boolean isKey) {
        boolean told = isKey || option.weight().equals(Weight.NONE);
        boolean unclear = option.text().startsWith("%");
        var percent = told && !unclear ? "" : "%" + number(option.weight()) + "%";
        answer((isKey ? "=" : "~") + percent, option.text(), option.feedback());
    }

    private void write(Numeric numeric) {
        out.append("\t#\n");
        for (var span : numeric.accepted()) {
            var low = span.low().toPlainString();
            var written = span.low().compareTo(span.high()) == 0
                    ? low
                    : low + ".." + span.high().toPlainString();
            answer("=" + percent(span.weight(), "") + written, "", span.feedback());
        }
        if (!numeric.otherwise().isEmpty()) {
            answer("~", "", numeric.otherwise());
        }
    }

    private void answer(String opening, String text, String feedback) {
        out.append('\t').append(opening).append(text(text));
        out.append(feedback.isEmpty() ? "" : "#" + text(feedback)).append('\n');
    }

    private static String percent(Weight weight, String text) {
        return weight.isFull() && !text.startsWith("%") ? "" : "%" + number(weight) + "%";
    }

    private static String number(Weight weight) {
        return weight.percent().toPlainString();
    }

    private static String text(String text) {
        var escaped = new StringBuilder(text.length() + 8);
        for (char c : text.toCharArray()) {
            if (SIGNS.indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.append(c == '\n' ? "\\n" : c);
        }
        return escaped.toString();
    }
}
