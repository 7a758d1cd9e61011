package vn.hocvuso.learning;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.UrlSanitizer;

/**
 * Turns the Markdown of a lesson (CommonMark and tables) into HTML that can do no harm, whoever wrote it: tags in the
 * text stay text, a link leads only to the web, to mail or to a telephone, a picture is only one of the course's own.
 *
 * @param course code of the course, for the addresses of its pictures
 * @param version changes when a picture may have changed; part of its address
 */
record Markdown(String course, String version) {

    private static final List<TablesExtension> TABLES = List.of((TablesExtension) TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");
    private static final Pattern SCHEME = Pattern.compile("^\\s*([^/?#:]*):");

    /** Headings begin below the title of the page, at h2. */
    String html(String markdown) {
        var document = PARSER.parse(markdown);
        document.accept(new OwnPictures());
        document.accept(new BelowTheTitle(document));
        return renderer().render(document);
    }

    private HtmlRenderer renderer() {
        return HtmlRenderer.builder()
                .extensions(TABLES)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .urlSanitizer(new KnownAddresses())
                .attributeProviderFactory(context -> this::attributes)
                .build();
    }

    /** A table scrolls sideways on a narrow screen; who has only a keyboard must reach it to scroll. */
    private void attributes(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof TableBlock) {
            attributes.put("tabindex", "0");
        }
        if (node instanceof Image image) {
            attributes.put("loading", "lazy");
            attributes.put("src", "/media/%s/%s?v=%s".formatted(course, image.getDestination(), version));
            Picture.find(course, image.getDestination()).flatMap(Picture::size).ifPresent(size -> {
                attributes.put("width", size[0]);
                attributes.put("height", size[1]);
            });
        }
    }

    /** A picture from elsewhere is replaced by what it says. */
    private static final class OwnPictures extends AbstractVisitor {

        @Override
        public void visit(Image image) {
            if (!Picture.PATH.matcher(image.getDestination()).matches()) {
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
