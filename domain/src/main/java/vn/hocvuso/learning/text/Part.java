package vn.hocvuso.learning.text;

import java.util.List;

/**
 * A piece of a lesson, from top to bottom.
 *
 * @param html safe HTML; null for a question
 * @param gift one question to practise; null for anything else
 * @param points what a checklist asks to be done, which {@code html} shows as well; empty for anything else
 */
public record Part(String html, String gift, List<Point> points) {

    Part(String html, String gift) {
        this(html, gift, List.of());
    }
}
