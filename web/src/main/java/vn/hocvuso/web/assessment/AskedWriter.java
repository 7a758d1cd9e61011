package vn.hocvuso.web.assessment;

import java.io.IOException;
import vn.hocvuso.assessment.Sheet;
import vn.hocvuso.assessment.question.Kind;
import vn.hocvuso.web.faces.Markup;
import vn.hocvuso.web.faces.Words;

/** One question after the other, as {@code quiz.js} and a form without scripts expect them. */
final class AskedWriter {

    private final Markup out;
    private final Words words;

    AskedWriter(Markup out, Words words) {
        this.out = out;
        this.words = words;
    }

    void write(Sheet.Asked question) throws IOException {
        var slot = String.valueOf(question.slot());
        var name = "q" + slot;
        out.open(
                "fieldset",
                "id",
                name,
                "data-slot",
                slot,
                "data-seq",
                String.valueOf(question.seq()),
                "aria-describedby",
                name + "-asks",
                "tabindex",
                "-1");
        out.open("legend")
                .text(words.of("assessment.question", question.slot()))
                .close("legend");
        out.open("input", "type", "hidden", "name", "slot", "value", slot).close("input");
        out.open("div", "id", name + "-asks", "class", "quiz-asks")
                .html(question.html())
                .close("div");
        controls(question, name);
        out.close("fieldset");
    }

    private void controls(Sheet.Asked question, String name) throws IOException {
        if (!question.options().isEmpty()) {
            how(question, null);
            for (var option : question.options()) {
                option(option, question.kind() == Kind.MULTIPLE ? "checkbox" : "radio", name);
            }
        } else if (!question.rows().isEmpty()) {
            how(question, null);
            for (var row : question.rows()) {
                row(row, name);
            }
        } else {
            how(question, name + "-how");
            typed(question, name);
        }
    }

    private void how(Sheet.Asked question, String id) throws IOException {
        out.open("p", "id", id, "class", "quiet")
                .text(words.of("assessment.how." + question.kind()))
                .close("p");
    }

    private void option(Sheet.Option option, String type, String name) throws IOException {
        out.open("label", "class", "quiz-option")
                .open(
                        "input",
                        "type",
                        type,
                        "name",
                        name,
                        "value",
                        option.value(),
                        "checked",
                        option.chosen() ? "checked" : null)
                .close("input")
                .text(" ")
                .open("span");
        if (option.html() == null || option.html().isEmpty()) {
            out.text(words.of("assessment." + option.value()));
        } else {
            out.html(option.html());
        }
        out.close("span", "label");
    }

    private void typed(Sheet.Asked question, String name) throws IOException {
        out.open(
                        "input",
                        "type",
                        "text",
                        "name",
                        name,
                        "value",
                        question.typed(),
                        "maxlength",
                        "1000",
                        "aria-labelledby",
                        name + "-asks",
                        "aria-describedby",
                        name + "-how",
                        "inputmode",
                        question.kind() == Kind.NUMERIC ? "decimal" : "text",
                        "autocapitalize",
                        "off",
                        "spellcheck",
                        "false")
                .close("input");
    }

    private void row(Sheet.Row row, String name) throws IOException {
        out.open("label", "class", "quiz-row")
                .open("span")
                .html(row.html())
                .close("span")
                .text(" ");
        out.open("select", "name", name);
        out.open("option", "value", "0").text(words.of("assessment.pick")).close("option");
        for (var pick : row.picks()) {
            out.open("option", "value", pick.value(), "selected", pick.chosen() ? "selected" : null)
                    .text(pick.text())
                    .close("option");
        }
        out.close("select", "label");
    }
}
