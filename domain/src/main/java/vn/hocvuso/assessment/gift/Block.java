package vn.hocvuso.assessment.gift;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines between two blank ones: comments, a change of category, and one question.
 *
 * @param categories category lines, in order
 * @param comments text of the comments, without the two slashes
 * @param lines what is left: the question
 */
record Block(List<Line> categories, List<Line> comments, List<Line> lines) {

    private static final String CATEGORY = "$CATEGORY:";

    static Block of(List<Line> all) {
        var block = new Block(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        all.forEach(block::sort);
        return block;
    }

    private void sort(Line line) {
        if (line.isComment()) {
            comments.add(line);
        } else if (lines.isEmpty() && line.text().startsWith(CATEGORY)) {
            categories.add(line);
        } else {
            lines.add(line);
        }
    }

    /** The category that holds from here on. */
    String category(String before) {
        return categories.isEmpty()
                ? before
                : categories
                        .get(categories.size() - 1)
                        .text()
                        .substring(CATEGORY.length())
                        .strip();
    }

    /** Whether there is one; tags that belong to none are refused, because they would be lost. */
    boolean hasQuestion() {
        if (lines.isEmpty()) {
            var tags = new CommentTags(comments);
            if (tags.any()) {
                throw new NotGift(comments.get(0).number(), "gift.tag.alone");
            }
        }
        return !lines.isEmpty();
    }

    int firstLine() {
        return lines.get(0).number();
    }
}
