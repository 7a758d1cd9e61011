package vn.hocvuso.learning.text;

import java.util.List;

/**
 * A piece of a lesson, from top to bottom.
 *
 * @param html safe HTML; null for a question
 * @param gift one question to practise; null for anything else
 * @param points what a checklist asks to be done, which {@code html} shows as well; empty for anything else
 * @param recording whether it is the lesson read aloud, by which no voice of a machine is needed
 */
public record Part(String html, String gift, List<Point> points, boolean recording) {

    Part(String html, String gift) {
        this(html, gift, List.of(), false);
    }

    static Part recording(String html) {
        return new Part(html, null, List.of(), true);
    }
}
