package vn.hocvuso.learning.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.UrlSanitizer;

/**
 * Turns the Markdown of a lesson (CommonMark and tables) into HTML that can do no harm, whoever wrote it: tags in the
 * text stay text, a link leads only to the web, to mail or to a telephone, a picture is only one of the course's own. A
 * fenced block named {@code gift} is a question to practise and stands apart, and so does a list of boxes to be ticked. A
 * recording that stands alone above everything else is the lesson read aloud.
 *
 * @param base address its media stand under, such as {@code /media/an-toan-tai-khoan/3}
 * @param media the files of the course by the name its text gives them
 */
public record Markdown(String base, Map<String, Shown> media) {

    private static final List<TablesExtension> TABLES = List.of((TablesExtension) TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");
    private static final Pattern SCHEME = Pattern.compile("^\\s*([^/?#:]*):");

    /** How a text names a file of its course. */
    public static final Pattern NAME = Pattern.compile("(?:pictures|media)/[a-z0-9-]+\\.[a-z0-9]{2,4}");

    private static final String QUESTION = "gift";

    /** The whole text without its questions. Headings begin below the title of the page, at h2. */
    public String html(String markdown) {
        return parts(markdown).stream()
                .filter(part -> part.gift() == null)
                .map(Part::html)
                .collect(Collectors.joining());
    }

    /** Text and questions in their order. */
    public List<Part> parts(String markdown) {
        var document = PARSER.parse(markdown);
        document.accept(new OwnMedia(media));
        document.accept(new BelowTheTitle(document));
        var parts = new ArrayList<Part>();
        var piece = new Document();
        var checklist = new Checklist();
        if (isRecording(document.getFirstChild())) {
            piece.appendChild(document.getFirstChild());
            parts.add(Part.recording(renderer().render(piece)));
            piece = new Document();
        }
        for (var node = document.getFirstChild(); node != null; ) {
            var next = node.getNext();
            if (node instanceof FencedCodeBlock block && QUESTION.equals(block.getInfo())) {
                piece = flushed(piece, parts);
                parts.add(new Part(null, block.getLiteral()));
            } else if (Checklist.is(node)) {
                piece = flushed(piece, parts);
                parts.add(points(node, checklist));
            } else {
                piece.appendChild(node);
            }
            node = next;
        }
        flushed(piece, parts);
        return parts;
    }

    private Part points(Node list, Checklist checklist) {
        var points = new ArrayList<Point>();
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            var name = checklist.named((ListItem) item);
            points.add(new Point(name, inside(item)));
        }
        return new Part(
                points.stream()
                        .map(point -> "<li class=\"point\"><span class=\"box\" aria-hidden=\"true\"></span><div>"
                                + point.html() + "</div></li>\n")
                        .collect(Collectors.joining("", "<ul class=\"points\">\n", "</ul>\n")),
                null,
                points,
                false);
    }

    private boolean isRecording(Node node) {
        return node instanceof Paragraph
                && node.getFirstChild() instanceof Image image
                && image.getNext() == null
                && media.get(image.getDestination()).is("audio");
    }

    private String inside(Node item) {
        var inside = new Document();
        while (item.getFirstChild() != null) {
            inside.appendChild(item.getFirstChild());
        }
        return renderer().render(inside).strip();
    }

    private Document flushed(Document piece, List<Part> parts) {
        if (piece.getFirstChild() != null) {
            parts.add(new Part(renderer().render(piece), null));
        }
        return new Document();
    }

    private HtmlRenderer renderer() {
        return HtmlRenderer.builder()
                .extensions(TABLES)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .urlSanitizer(new KnownAddresses())
                .attributeProviderFactory(context -> this::attributes)
                .nodeRendererFactory(context -> new MediaRenderer(context, base, media))
                .build();
    }

    /** A table scrolls sideways on a narrow screen; who has only a keyboard must reach it to scroll. */
    private void attributes(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof TableBlock) {
            attributes.put("tabindex", "0");
        }
        if (node instanceof Link link && media.containsKey(link.getDestination())) {
            attributes.put("href", base + "/" + link.getDestination());
        }
    }

    /** What is not one of the course's own files is replaced by what it says. */
    private static final class OwnMedia extends AbstractVisitor {

        private final Map<String, Shown> media;

        OwnMedia(Map<String, Shown> media) {
            this.media = media;
        }

        @Override
        public void visit(Image image) {
            if (!media.containsKey(image.getDestination())) {
                while (image.getFirstChild() != null) {
                    image.insertBefore(image.getFirstChild());
                }
                image.insertBefore(new Text(" "));
                image.unlink();
            }
        }
    }

    /** Moves all headings down together, so that the highest becomes h2. */
    private static final class BelowTheTitle extends AbstractVisitor {

        private final int by;

        BelowTheTitle(Node document) {
            var highest = new Highest();
            document.accept(highest);
            by = Math.max(0, 2 - highest.level);
        }

        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.min(6, heading.getLevel() + by));
        }
    }

    private static final class Highest extends AbstractVisitor {

        private int level = 6;

        @Override
        public void visit(Heading heading) {
            level = Math.min(level, heading.getLevel());
        }
    }

    private static final class KnownAddresses implements UrlSanitizer {

        @Override
        public String sanitizeLinkUrl(String url) {
            var scheme = SCHEME.matcher(url);
            return !scheme.find() || SCHEMES.contains(scheme.group(1).toLowerCase(Locale.ROOT)) ? url : "";
        }

        @Override
        public String sanitizeImageUrl(String url) {
            return url;
        }
    }
}
