package vn.hocvuso.learning.pack;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import vn.hocvuso.assessment.QuizText;
import vn.hocvuso.kernel.Bilingual;
import vn.hocvuso.learning.course.LessonKind;
import vn.hocvuso.learning.course.LessonText;
import vn.hocvuso.people.Audience;

/** Writes {@code course.yaml}: always the same keys in the same order, one on a line, with quotes only where they must be. */
final class HeadWriter {

    /** What only quotes with escapes keep as it is. */
    private static final Pattern DELICATE = Pattern.compile("^\\s|\\s$|[\\p{Cc}\\u0085\\u2028\\u2029\\uFEFF]");

    private final List<String> names;

    /** @param names of the files of the lessons, in their order */
    HeadWriter(List<String> names) {
        this.names = names;
    }

    String write(Pack pack) {
        var out = new StringWriter();
        new Yaml(style()).serialize(head(pack), out);
        return out.toString();
    }

    private static DumperOptions style() {
        var style = new DumperOptions();
        style.setAllowUnicode(true);
        style.setSplitLines(false);
        style.setIndent(4);
        style.setIndicatorIndent(2);
        style.setLineBreak(DumperOptions.LineBreak.UNIX);
        return style;
    }

    private Node head(Pack pack) {
        var usual = usual(pack.goals());
        var head = new Fields()
                .with("format", PackReader.FORMAT)
                .with("code", pack.code())
                .with("title", bilingual(pack.title()))
                .with("summary", bilingual(pack.summary()))
                .with(
                        "audience",
                        inLine(
                                pack.audiences().stream()
                                        .sorted()
                                        .map(Audience::code)
                                        .toList(),
                                HeadWriter::text))
                .with("framework", usual)
                .with("competences", list(pack.goals(), goal -> goal(goal, usual)))
                .with("licence", pack.licence())
                .with("self_enrolment", pack.selfEnrolment());
        var next = names.iterator();
        if (isFlat(pack)) {
            head.with("lessons", list(pack.lessons(), lesson -> lesson(lesson, next.next())));
        } else {
            head.with("sections", list(pack.sections(), section -> new Fields()
                    .with("title", section.title())
                    .with("lessons", list(section.lessons(), lesson -> lesson(lesson, next.next())))
                    .node()));
        }
        return head.with("quiz", pack.quiz() == null ? null : quiz(pack.quiz())).node();
    }

    private static boolean isFlat(Pack pack) {
        return pack.sections().size() == 1 && pack.sections().get(0).title() == null;
    }

    /** The framework most of it is about; null when it is about none. */
    private static String usual(List<Pack.Goal> goals) {
        var often = goals.stream().collect(Collectors.groupingBy(Pack.Goal::framework, Collectors.counting()));
        return goals.stream()
                .map(Pack.Goal::framework)
                .reduce((one, other) -> often.get(other) > often.get(one) ? other : one)
                .orElse(null);
    }

    private static Node goal(Pack.Goal goal, String usual) {
        return new Fields()
                .with("code", goal.competence())
                .with("levels", inLine(goal.levels(), HeadWriter::number))
                .with("framework", goal.framework().equals(usual) ? null : goal.framework())
                .node();
    }

    private static Node lesson(LessonText lesson, String file) {
        boolean outside = lesson.kind() == LessonKind.OUTSIDE;
        return new Fields()
                .with("kind", outside ? lesson.kind().code() : null)
                .with("file", outside && lesson.body().isEmpty() ? null : file)
                .with("slug", outside ? lesson.slug() : null)
                .with("title", lesson.title())
                .with("minutes", lesson.minutes())
                .with(
                        "completion",
                        lesson.completion() == LessonsReader.usual(lesson.kind())
                                ? null
                                : lesson.completion().code())
                .with("least_seconds", lesson.leastSeconds() == 0 ? null : lesson.leastSeconds())
                .with("required", lesson.required() ? null : Boolean.FALSE)
                .with("address", lesson.address())
                .node();
    }

    private static Node quiz(QuizText quiz) {
        var rules = quiz.rules();
        return new Fields()
                .with("title", quiz.title())
                .with("questions", QuizReader.USUAL_FILE)
                .with("draw", rules.draw())
                .with("minutes", rules.minutes())
                .with("pass_percent", rules.passPercent())
                .with("tries", rules.tries())
                .with("wait_hours", rules.waitHours())
                .with("per_page", rules.perPage() == 0 ? null : rules.perPage())
                .with("score_only", rules.scoreOnly() ? Boolean.TRUE : null)
                .node();
    }

    private static Node bilingual(Bilingual both) {
        return new Fields().with("vi", both.vi()).with("en", both.en()).node();
    }

    private static <T> Node list(List<T> items, Function<T, Node> node) {
        return sequence(items, node, items.isEmpty() ? FlowStyle.FLOW : FlowStyle.BLOCK);
    }

    private static <T> Node inLine(List<T> items, Function<T, Node> node) {
        return sequence(items, node, FlowStyle.FLOW);
    }

    private static <T> Node sequence(List<T> items, Function<T, Node> node, FlowStyle style) {
        return new SequenceNode(Tag.SEQ, items.stream().map(node).toList(), style);
    }

    private static Node text(String text) {
        boolean delicate = DELICATE.matcher(text).find();
        return new ScalarNode(Tag.STR, text, null, null, delicate ? ScalarStyle.DOUBLE_QUOTED : ScalarStyle.PLAIN);
    }

    private static Node number(int number) {
        return new ScalarNode(Tag.INT, String.valueOf(number), null, null, ScalarStyle.PLAIN);
    }

    /** Keys and values in their order; what is null is left out. */
    private static final class Fields {

        private static final Map<Class<?>, Tag> TAGS = Map.of(Integer.class, Tag.INT, Boolean.class, Tag.BOOL);

        private final List<NodeTuple> pairs = new ArrayList<>();

        Fields with(String key, Object value) {
            if (value != null) {
                pairs.add(new NodeTuple(text(key), node(value)));
            }
            return this;
        }

        private static Node node(Object value) {
            if (value instanceof Node ready) {
                return ready;
            }
            var tag = TAGS.get(value.getClass());
            return tag == null
                    ? text((String) value)
                    : new ScalarNode(tag, value.toString(), null, null, ScalarStyle.PLAIN);
        }

        Node node() {
            return new MappingNode(Tag.MAP, pairs, FlowStyle.BLOCK);
        }
    }
}
