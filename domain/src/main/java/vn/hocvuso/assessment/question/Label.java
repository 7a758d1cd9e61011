package vn.hocvuso.assessment.question;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.hocvuso.kernel.RuleBroken;

/**
 * How a question is found again.
 *
 * @param id its number in its bank; empty when the author gave none
 * @param name a short title for authors; may be empty
 * @param category the folder it lies in; may be empty
 * @param tags such as {@code 4.2} (a competence), {@code tt18-2026:3.2} (one of another framework than the bank's) and
 *     {@code bac-1-2} (a band of levels)
 */
public record Label(String id, String name, String category, List<String> tags) {

    private static final int LONGEST = 100;
    private static final String BAND = "bac-";
    private static final Pattern ELSEWHERE = Pattern.compile("([a-z][a-z0-9.-]{0,39}):([A-Za-z0-9.]{1,10})");

    /** A competence, by the code of its framework and its own. */
    public record About(String framework, String competence) {}

    public Label {
        id = Texts.line(id);
        name = Texts.line(name);
        category = Texts.line(category);
        tags = List.copyOf(new LinkedHashSet<>(tags.stream().map(Texts::line).toList()));
        RuleBroken.unless(fits(id) && tags.stream().allMatch(Label::fits), "gift.tag.shape");
        RuleBroken.unless(tags.stream().noneMatch(String::isEmpty), "gift.tag.shape");
    }

    /** The codes of competences of the bank's own framework among the tags: digits, a point, digits. */
    public List<String> competences() {
        return tags.stream().filter(tag -> tag.matches("\\d{1,2}\\.\\d{1,2}")).toList();
    }

    /**
     * All competences among the tags.
     *
     * @param own the framework of those that name none
     */
    public List<About> about(String own) {
        return Stream.concat(
                        competences().stream().map(code -> new About(own, code)),
                        tags.stream()
                                .map(ELSEWHERE::matcher)
                                .filter(Matcher::matches)
                                .map(tag -> new About(tag.group(1), tag.group(2))))
                .distinct()
                .toList();
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
