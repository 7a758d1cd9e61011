package vn.hocvuso.assessment.gift;

import java.util.Map;
import vn.hocvuso.assessment.question.Body;
import vn.hocvuso.assessment.question.Format;
import vn.hocvuso.assessment.question.Item;
import vn.hocvuso.assessment.question.Label;

/** Reads {@code ::name:: [format] stem { answers } after}. */
final class QuestionReader {

    private static final Map<String, Format> FORMATS = Map.of(
            "[plain]", Format.PLAIN, "[moodle]", Format.PLAIN, "[markdown]", Format.MARKDOWN, "[html]", Format.PLAIN);

    private final Block block;
    private final String category;
    private Prose prose = new Prose(Format.PLAIN, false);

    QuestionReader(Block block, String category) {
        this.block = block;
        this.category = category;
    }

    Item read() {
        var rest = new Marked(block.lines()).all().trimmed();
        var name = "";
        if (rest.startsWith("::")) {
            int end = rest.after(rest.from() + 2).find("::");
            refuseUnless(end >= 0, rest.line(), "gift.name.open");
            name = prose.text(rest.after(rest.from() + 2).before(end));
            rest = rest.after(end + 2).trimmed();
        }
        return item(name, unformatted(rest));
    }

    private Slice unformatted(Slice rest) {
        for (var format : FORMATS.entrySet()) {
            if (rest.startsWith(format.getKey())) {
                prose = new Prose(format.getValue(), format.getKey().equals("[html]"));
                return rest.after(rest.from() + format.getKey().length()).trimmed();
            }
        }
        return rest;
    }

    private Item item(String name, Slice rest) {
        int open = rest.find("{");
        refuseUnless(open >= 0, rest.line(), "gift.answers.missing");
        int close = rest.after(open).find("}");
        refuseUnless(close >= 0, rest.after(open).line(), "gift.brace.open");
        refuseUnless(rest.before(open).find("}") < 0, rest.line(), "gift.brace.stray");
        var inside = rest.after(open + 1).before(close);
        int stray = inside.find("{");
        refuseUnless(stray < 0, inside.after(Math.max(inside.from(), stray)).line(), "gift.brace.stray");
        var after = rest.after(close + 1).trimmed();
        refuseUnless(after.findAny("{}") < 0, after.line(), "gift.brace.stray");
        return item(name, rest.before(open).trimmed(), inside, after);
    }

    private Item item(String name, Slice stem, Slice inside, Slice after) {
        var tags = new CommentTags(block.comments());
        var label = new Label(tags.id(), name, category, tags.tags());
        int general = inside.find("####");
        var answers = (general < 0 ? inside : inside.before(general)).trimmed();
        var feedback = general < 0 ? "" : prose.text(inside.after(general + 4));
        Body body = new AnswersReader(prose).read(answers);
        return new Item(label, prose.format(), prose.text(stem), prose.text(after), body, feedback);
    }

    static void refuseUnless(boolean allowed, int line, String code, Object... args) {
        if (!allowed) {
            throw new NotGift(line, code, args);
        }
    }
}
