package vn.hocvuso.learning.media.drawing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;

/**
 * Width and height of a drawing in pixels.
 *
 * @param width 0 when the drawing does not say it
 */
record Size(int width, int height) {

    static final Size UNKNOWN = new Size(0, 0);

    private static final String NUMBER = "([0-9]{1,5}(?:\\.[0-9]{1,9})?)";
    private static final Pattern PIXELS = Pattern.compile("\\s*" + NUMBER + "(?:px)?\\s*");
    private static final Pattern BOX =
            Pattern.compile("\\s*-?[0-9.]+[\\s,]+-?[0-9.]+[\\s,]+" + NUMBER + "[\\s,]+" + NUMBER + "\\s*");

    static Size of(Attributes attributes) {
        var width = PIXELS.matcher(said(attributes, "width"));
        var height = PIXELS.matcher(said(attributes, "height"));
        if (width.matches() && height.matches()) {
            return new Size(whole(width, 1), whole(height, 1));
        }
        var box = BOX.matcher(said(attributes, "viewBox"));
        return box.matches() ? new Size(whole(box, 1), whole(box, 2)) : UNKNOWN;
    }

    private static String said(Attributes attributes, String name) {
        var value = attributes.getValue(name);
        return value == null ? "" : value;
    }

    private static int whole(Matcher found, int group) {
        return (int) Math.ceil(Double.parseDouble(found.group(group)));
    }
}
