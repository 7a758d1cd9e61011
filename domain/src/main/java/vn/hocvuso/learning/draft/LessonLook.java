package vn.hocvuso.learning.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import vn.hocvuso.assessment.PracticeItem;
import vn.hocvuso.assessment.QuestionProblem;
import vn.hocvuso.learning.text.Markdown;

/** What a look at the text of a lesson finds: questions, points of its checklist, files it names. */
final class LessonLook extends AbstractVisitor {

    private static final Parser PARSER =
            Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();

    private static final Pattern POINT = Pattern.compile("(?m)^\\s*[-*] \\[[ xX]] ");

    private static final String QUESTION = "gift";

    private final List<QuestionProblem> problems = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> twice = new LinkedHashSet<>();
    private final Set<String> named = new LinkedHashSet<>();
    private final Set<String> mute = new LinkedHashSet<>();
    private final long points;
    private int questions;

    private LessonLook(String body) {
        points = POINT.matcher(body).results().count();
    }

    static LessonLook at(String body) {
        var look = new LessonLook(body);
        PARSER.parse(body).accept(look);
        return look;
    }

    @Override
    public void visit(FencedCodeBlock block) {
        if (!QUESTION.equals(block.getInfo())) {
            return;
        }
        questions++;
        int fence = block.getSourceSpans().get(0).getLineIndex() + 1;
        var wrong = QuestionProblem.ofPractice(block.getLiteral());
        wrong.forEach(
                problem -> problems.add(new QuestionProblem(fence + problem.line(), problem.code(), problem.args())));
        if (wrong.isEmpty()) {
            var id = PracticeItem.of(1, block.getLiteral(), 0).id();
            if (!ids.add(id)) {
                twice.add(id);
            }
        }
    }

    @Override
    public void visit(Image image) {
        named.add(image.getDestination());
        if (image.getFirstChild() == null) {
            mute.add(image.getDestination());
        }
        visitChildren(image);
    }

    @Override
    public void visit(Link link) {
        if (Markdown.NAME.matcher(link.getDestination()).matches()) {
            named.add(link.getDestination());
        }
        visitChildren(link);
    }

    /** Questions that cannot be read. */
    List<QuestionProblem> problems() {
        return problems;
    }

    /** Ids that more than one question has. */
    Set<String> twice() {
        return twice;
    }

    /** Files it shows or leads to. */
    Set<String> named() {
        return named;
    }

    /** Pictures without words for those who do not see them. */
    Set<String> mute() {
        return mute;
    }

    int questions() {
        return questions;
    }

    /** Points of its checklist. */
    long points() {
        return points;
    }
}
