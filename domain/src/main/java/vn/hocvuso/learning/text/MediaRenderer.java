package vn.hocvuso.learning.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * Shows a file where the text names one: a picture with its smaller twin, a film or a recording that loads only when it is
 * started, slides and other files as a link.
 */
final class MediaRenderer implements NodeRenderer {

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;
    private final String base;
    private final Map<String, Shown> media;

    MediaRenderer(HtmlNodeRendererContext context, String base, Map<String, Shown> media) {
        this.context = context;
        this.html = context.getWriter();
        this.base = base;
        this.media = media;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Image.class);
    }

    @Override
    public void render(Node node) {
        var image = (Image) node;
        var shown = media.get(image.getDestination());
        var words = Words.of(image);
        switch (shown.kind()) {
            case "picture", "drawing" -> picture(image, shown, words);
            case "audio" -> playable("audio", shown, words);
            case "video" -> playable("video", shown, words);
            default -> link(image, shown);
        }
    }

    private void picture(Image image, Shown shown, String words) {
        boolean twin = shown.webp() != null && shown.webp() < shown.length();
        if (twin) {
            html.tag("picture");
            html.tag("source", Map.of("type", "image/webp", "srcset", address(shown) + ".webp"), true);
        }
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("src", address(shown));
        attributes.put("alt", words);
        attributes.put("loading", "lazy");
        if (shown.width() != null) {
            attributes.put("width", shown.width().toString());
            attributes.put("height", shown.height().toString());
        }
        if (image.getTitle() != null) {
            attributes.put("title", image.getTitle());
        }
        html.tag("img", context.extendAttributes(image, "img", attributes), true);
        if (twin) {
            html.tag("/picture");
        }
    }

    private void playable(String tag, Shown shown, String words) {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("controls", "controls");
        attributes.put("preload", "none");
        attributes.put("src", address(shown));
        attributes.put("aria-label", words);
        html.tag(tag, attributes);
        var captions = shown.name().replaceFirst("\\.[a-z0-9]+$", ".vtt");
        if (media.containsKey(captions)) {
            html.tag(
                    "track",
                    Map.of("kind", "captions", "srclang", "vi", "src", base + "/" + captions, "default", "default"),
                    true);
        }
        html.tag("a", Map.of("href", address(shown)));
        html.text(words);
        html.tag("/a");
        html.tag("/" + tag);
    }

    private void link(Image image, Shown shown) {
        html.tag("a", Map.of("href", address(shown)));
        for (var child = image.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
        html.tag("/a");
    }

    private String address(Shown shown) {
        return base + "/" + shown.name();
    }

    /** What the text says of a file, without its marks. */
    private static final class Words extends AbstractVisitor {

        private final StringBuilder said = new StringBuilder();

        static String of(Image image) {
            var words = new Words();
            words.visitChildren(image);
            return words.said.toString();
        }

        @Override
        public void visit(Text text) {
            said.append(text.getLiteral());
        }
    }
}
