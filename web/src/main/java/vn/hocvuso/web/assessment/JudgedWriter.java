package vn.hocvuso.web.assessment;

import java.io.IOException;
import vn.hocvuso.assessment.Review;
import vn.hocvuso.web.faces.Markup;
import vn.hocvuso.web.faces.Words;

/** One question after the other, with what was given, what was right, and what the author says. */
final class JudgedWriter {

    private final Markup out;
    private final Words words;
    private final String icons;

    /** @param icons address of the drawings */
    JudgedWriter(Markup out, Words words, String icons) {
        this.out = out;
        this.words = words;
        this.icons = icons;
    }

    void write(Review.Judged question) throws IOException {
        out.open("section", "id", "q" + question.slot(), "class", "quiz-judged");
        out.open("h3").text(words.of("assessment.question", question.slot()) + " ");
        verdict(question);
        out.close("h3");
        out.open("div", "class", "quiz-asks").html(question.html()).close("div");
        if (!question.options().isEmpty()) {
            options(question);
        }
        if (!question.right().isEmpty()) {
            typed(question);
        }
        if (!question.rows().isEmpty()) {
            rows(question);
        }
        for (var remark : question.remarks()) {
            remark("p", "quiz-remark", remark);
        }
        remark("p", "quiz-remark", question.feedback());
        out.close("section");
    }

    private void verdict(Review.Judged question) throws IOException {
        var kind = question.isRight() ? "ok" : question.isPartly() ? "target" : "late";
        out.open("span", "class", "chip " + kind);
        out.open("svg", "class", "icon", "aria-hidden", "true", "focusable", "false", "width", "20", "height", "20")
                .open("use", "href", icons + (question.isRight() ? "#tick" : "#stop"))
                .close("use", "svg");
        out.text(" " + words.of("assessment.review." + question.verdict(), question.points()))
                .close("span");
    }

    private void options(Review.Judged question) throws IOException {
        out.open("ul", "class", "quiz-options");
        for (var option : question.options()) {
            out.open("li", "class", option.right() ? "right" : option.chosen() ? "wrong-pick" : null);
            out.open("span");
            if (option.html() == null || option.html().isEmpty()) {
                out.text(words.of("assessment." + option.value()));
            } else {
                out.html(option.html());
            }
            out.close("span");
            chip(option.chosen(), "accent", "assessment.review.yours");
            chip(option.right(), "ok", "assessment.review.key");
            remark("span", "quiz-said", option.remark());
            out.close("li");
        }
        out.close("ul");
    }

    private void typed(Review.Judged question) throws IOException {
        out.open("p").text(words.of("assessment.review.typed") + " ");
        out.element("strong", null, given(question.typed())).close("p");
        out.open("p").text(words.of("assessment.review.right-answer") + " ");
        var between = "";
        for (var right : question.right()) {
            out.text(between).element("strong", null, right);
            between = " · ";
        }
        out.close("p");
    }

    private void rows(Review.Judged question) throws IOException {
        out.open("dl", "class", "quiz-pairs");
        for (var row : question.rows()) {
            out.open("dt").html(row.html()).close("dt");
            out.open("dd").text(given(row.given()));
            chip(row.isRight(), "ok", "assessment.review.key");
            if (!row.isRight()) {
                out.open("br").close("br").text(words.of("assessment.review.right-answer") + " ");
                out.element("strong", null, row.right());
            }
            out.close("dd");
        }
        out.close("dl");
    }

    private void chip(boolean there, String kind, String key) throws IOException {
        if (there) {
            out.text(" ").element("span", "chip " + kind, words.of(key));
        }
    }

    /** @param html what the author says; nothing is written when it is empty */
    private void remark(String tag, String style, String html) throws IOException {
        if (html != null && !html.isEmpty()) {
            out.open(tag, "class", style).html(html).close(tag);
        }
    }

    private static String given(String text) {
        return text == null || text.isEmpty() ? "—" : text;
    }
}
