package vn.hocvuso.learning.pack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import vn.hocvuso.assessment.PracticeItem;
import vn.hocvuso.assessment.QuestionProblem;
import vn.hocvuso.learning.text.Markdown;

/** Looks through the Markdown of a lesson for questions that cannot be asked and files that are not there. */
final class LessonScan extends AbstractVisitor {

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private static final Pattern OWN = Pattern.compile("(?:\\./)?(?:pictures|media)/.*");
    private static final Pattern POINT = Pattern.compile("(?m)^\\s*[-*+] \\[[ xX]\\] ");
    private static final String QUESTION = "gift";

    private final String file;
    private final Predicate<String> there;
    private final Findings findings;
    private final Set<String> named = new TreeSet<>();
    private final Map<String, Integer> questions = new HashMap<>();

    /** @param there whether the package has a file of this name */
    LessonScan(String file, Predicate<String> there, Findings findings) {
        this.file = file;
        this.there = there;
        this.findings = findings;
    }

    LessonScan over(String markdown) {
        PARSER.parse(markdown).accept(this);
        return this;
    }

    /** The files it shows. */
    Set<String> named() {
        return named;
    }

    boolean asks() {
        return !questions.isEmpty();
    }

    static boolean hasPoints(String markdown) {
        return POINT.matcher(markdown).find();
    }

    @Override
    public void visit(FencedCodeBlock block) {
        if (QUESTION.equals(block.getInfo())) {
            question(block.getLiteral(), line(block), block.getParent() instanceof Document);
        } else if (Nearest.to(String.valueOf(block.getInfo()).strip(), Set.of(QUESTION))
                .isPresent()) {
            findings.odd(file, line(block), "package.practice.word", block.getInfo());
        }
    }

    private void question(String gift, int at, boolean stands) {
        var problems = QuestionProblem.ofPractice(gift);
        problems.forEach(problem -> findings.wrong(
                file, at + problem.line(), problem.code(), problem.args().toArray()));
        if (!stands) {
            findings.wrong(file, at, "package.practice.inside");
        }
        if (problems.isEmpty()) {
            var before = questions.putIfAbsent(PracticeItem.of(1, gift, 0).id(), at);
            if (before != null) {
                findings.wrong(file, at, "package.practice.twice", before);
            }
        }
    }

    @Override
    public void visit(Image image) {
        if (OWN.matcher(image.getDestination()).matches()) {
            own(image, image.getDestination());
        } else {
            findings.odd(file, line(image), "package.picture.elsewhere", image.getDestination());
        }
        if (image.getFirstChild() == null) {
            findings.odd(file, line(image), "package.picture.words", image.getDestination());
        }
        visitChildren(image);
    }

    @Override
    public void visit(Link link) {
        if (OWN.matcher(link.getDestination()).matches()) {
            own(link, link.getDestination());
        }
        visitChildren(link);
    }

    private void own(Node node, String name) {
        if (!Markdown.NAME.matcher(name).matches()) {
            findings.wrong(file, line(node), "package.media.name", name);
        } else if (!there.test(name)) {
            findings.wrong(file, line(node), "package.media.missing", name);
        } else {
            named.add(name);
        }
    }

    /** Of the node, or of what it stands in. */
    private static int line(Node node) {
        var at = node;
        while (at.getSourceSpans().isEmpty() && at.getParent() != null) {
            at = at.getParent();
        }
        return at.getSourceSpans().isEmpty() ? 0 : at.getSourceSpans().get(0).getLineIndex() + 1;
    }
}
