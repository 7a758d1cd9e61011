package vn.hocvuso.assessment.gift;

import java.util.ArrayList;
import java.util.List;

/** {@code [id:…]} and {@code [tag:…]} in the comments of a question. */
final class CommentTags {

    private static final String ID = "[id:";
    private static final String TAG = "[tag:";

    private final List<String> ids = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();

    CommentTags(List<Line> comments) {
        for (var comment : comments) {
            collect(comment, ID, ids);
            collect(comment, TAG, tags);
        }
        if (ids.size() > 1) {
            throw new NotGift(comments.get(0).number(), "gift.id.two", ids.get(0), ids.get(1));
        }
    }

    boolean any() {
        return !ids.isEmpty() || !tags.isEmpty();
    }

    String id() {
        return ids.isEmpty() ? "" : ids.get(0);
    }

    List<String> tags() {
        return tags;
    }

    private static void collect(Line comment, String opening, List<String> into) {
        var text = comment.text();
        for (int at = text.indexOf(opening); at >= 0; at = text.indexOf(opening, at + 1)) {
            int end = text.indexOf(']', at);
            var value =
                    end < 0 ? "" : text.substring(at + opening.length(), end).strip();
            if (value.isEmpty()) {
                throw new NotGift(comment.number(), "gift.tag.open", opening);
            }
            into.add(value);
        }
    }
}
