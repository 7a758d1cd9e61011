package vn.hocvuso.learning.media.drawing;

import java.util.Set;

/** What a drawing may be made of. */
final class Allowed {

    /** What is seen. */
    static final Set<String> SHAPES =
            Set.of("path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "use");

    private static final Set<String> FRAMES = Set.of(
            "svg",
            "g",
            "defs",
            "symbol",
            "title",
            "desc",
            "switch",
            "a",
            "style",
            "linearGradient",
            "radialGradient",
            "stop",
            "clipPath",
            "mask",
            "pattern",
            "marker");

    private static final Set<String> EFFECTS = Set.of(
            "filter",
            "feBlend",
            "feColorMatrix",
            "feComponentTransfer",
            "feComposite",
            "feDropShadow",
            "feFlood",
            "feFuncA",
            "feFuncB",
            "feFuncG",
            "feFuncR",
            "feGaussianBlur",
            "feMerge",
            "feMergeNode",
            "feOffset");

    /** Where letters are read. */
    static final Set<String> TEXTS = Set.of("text", "tspan", "textPath", "title", "desc", "a");

    private static final Set<String> LETTERS = Set.of("tspan", "textPath");

    /** They may point to a part of the same drawing. */
    static final Set<String> POINTING =
            Set.of("use", "textPath", "linearGradient", "radialGradient", "pattern", "filter", "mask");

    /** They are seen, and cannot be kept. */
    static final Set<String> SEEN = Set.of("image", "foreignObject", "iframe", "video", "canvas");

    static final Set<String> ATTRIBUTES = Set.of(
            "id",
            "class",
            "style",
            "role",
            "lang",
            "viewBox",
            "preserveAspectRatio",
            "width",
            "height",
            "version",
            "x",
            "y",
            "x1",
            "y1",
            "x2",
            "y2",
            "cx",
            "cy",
            "r",
            "rx",
            "ry",
            "fx",
            "fy",
            "fr",
            "dx",
            "dy",
            "d",
            "points",
            "rotate",
            "offset",
            "pathLength",
            "textLength",
            "lengthAdjust",
            "startOffset",
            "method",
            "spacing",
            "side",
            "gradientUnits",
            "gradientTransform",
            "spreadMethod",
            "patternUnits",
            "patternContentUnits",
            "patternTransform",
            "clipPathUnits",
            "maskUnits",
            "maskContentUnits",
            "markerUnits",
            "markerWidth",
            "markerHeight",
            "refX",
            "refY",
            "orient",
            "filterUnits",
            "primitiveUnits",
            "in",
            "in2",
            "result",
            "stdDeviation",
            "edgeMode",
            "mode",
            "operator",
            "k1",
            "k2",
            "k3",
            "k4",
            "type",
            "values",
            "tableValues",
            "slope",
            "intercept",
            "amplitude",
            "exponent",
            "media",
            "systemLanguage",
            "aria-label",
            "aria-hidden",
            "aria-labelledby",
            "aria-describedby",
            "focusable");

    /** As attributes and in styles. */
    static final Set<String> PROPERTIES = Set.of(
            "alignment-baseline",
            "baseline-shift",
            "clip-path",
            "clip-rule",
            "color",
            "color-interpolation",
            "color-interpolation-filters",
            "cx",
            "cy",
            "direction",
            "display",
            "dominant-baseline",
            "fill",
            "fill-opacity",
            "fill-rule",
            "filter",
            "flood-color",
            "flood-opacity",
            "font",
            "font-family",
            "font-size",
            "font-stretch",
            "font-style",
            "font-variant",
            "font-weight",
            "isolation",
            "kerning",
            "letter-spacing",
            "line-height",
            "marker",
            "marker-end",
            "marker-mid",
            "marker-start",
            "mask",
            "mask-type",
            "mix-blend-mode",
            "opacity",
            "overflow",
            "paint-order",
            "r",
            "rx",
            "ry",
            "shape-rendering",
            "stop-color",
            "stop-opacity",
            "stroke",
            "stroke-dasharray",
            "stroke-dashoffset",
            "stroke-linecap",
            "stroke-linejoin",
            "stroke-miterlimit",
            "stroke-opacity",
            "stroke-width",
            "text-align",
            "text-anchor",
            "text-decoration",
            "text-rendering",
            "transform",
            "transform-box",
            "transform-origin",
            "unicode-bidi",
            "vector-effect",
            "visibility",
            "white-space",
            "word-spacing",
            "writing-mode");

    private Allowed() {}

    static boolean element(String name) {
        return SHAPES.contains(name) || FRAMES.contains(name) || EFFECTS.contains(name) || LETTERS.contains(name);
    }

    static boolean attribute(String name) {
        return ATTRIBUTES.contains(name) || PROPERTIES.contains(name);
    }
}
