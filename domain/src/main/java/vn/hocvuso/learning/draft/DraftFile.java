package vn.hocvuso.learning.draft;

import java.util.Set;

/**
 * A file of a draft.
 *
 * @param name as a text names it
 * @param kind picture, drawing, audio, video, captions, slides or file
 * @param length in bytes
 * @param lessons how many lessons name it
 */
public record DraftFile(String name, String kind, long length, long lessons) {

    private static final Set<String> SHOWN = Set.of("picture", "drawing", "audio", "video");

    /** What is pasted into a text. */
    public String snippet(String words) {
        return (SHOWN.contains(kind) ? "!" : "") + "["
                + words.replaceAll("[\\[\\]\\\\\\s]+", " ").strip() + "](" + name + ")";
    }

    public boolean isPicture() {
        return "picture".equals(kind) || "drawing".equals(kind);
    }
}
