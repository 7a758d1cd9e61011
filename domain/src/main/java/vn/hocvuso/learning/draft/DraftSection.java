package vn.hocvuso.learning.draft;

import java.util.List;

/**
 * A section in the outline of a draft.
 *
 * @param id null for the lessons that stand in none
 * @param title null for those
 */
public record DraftSection(Long id, String title, List<DraftLessonLine> lessons) {

    public String mark() {
        return "s" + id;
    }

    public boolean isHeaded() {
        return id != null;
    }
}
