package vn.hocvuso.assessment.question;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.kernel.RuleBroken;

/**
 * How a question is found again.
 *
 * @param id its number in its bank; empty when the author gave none
 * @param name a short title for authors; may be empty
 * @param category the folder it lies in; may be empty
 * @param tags such as {@code 4.2} (a competence) and {@code bac-1-2} (a band of levels)
 */
public record Label(String id, String name, String category, List<String> tags) {

    private static final int LONGEST = 100;
    private static final String BAND = "bac-";

    public Label {
        id = Texts.line(id);
        name = Texts.line(name);
        category = Texts.line(category);
        tags = List.copyOf(new LinkedHashSet<>(tags.stream().map(Texts::line).toList()));
        RuleBroken.unless(fits(id) && tags.stream().allMatch(Label::fits), "gift.tag.shape");
        RuleBroken.unless(tags.stream().noneMatch(String::isEmpty), "gift.tag.shape");
    }

    /** The codes of competences among the tags: digits, a point, digits. */
    public List<String> competences() {
        return tags.stream().filter(tag -> tag.matches("\\d{1,2}\\.\\d{1,2}")).toList();
    }

    /** The band of levels, such as {@code 1-2}. */
    public Optional<String> band() {
        return tags.stream()
                .filter(tag -> tag.startsWith(BAND))
                .map(tag -> tag.substring(BAND.length()))
                .findFirst();
    }

    private static boolean fits(String text) {
        return text.length() <= LONGEST && text.indexOf(']') < 0;
    }
}
