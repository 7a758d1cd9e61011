package vn.hocvuso.learning.text;

import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a lesson asks of a connection.
 *
 * @param loads bytes of its pictures, at most
 * @param starts bytes of films, recordings and files, which load only when somebody starts them
 */
public record Weight(long loads, long starts) {

    private static final Pattern NAMED = Pattern.compile("]\\((" + Markdown.NAME.pattern() + ")");

    /** @param media the files of the course by the name its text gives them */
    public static Weight of(String markdown, Map<String, Shown> media) {
        var shown = NAMED.matcher(markdown)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .filter(media::containsKey)
                .map(media::get)
                .toList();
        return new Weight(sum(shown, true), sum(shown, false));
    }

    private static long sum(Collection<Shown> shown, boolean pictures) {
        return shown.stream()
                .filter(one -> one.isPicture() == pictures)
                .mapToLong(Shown::weight)
                .sum();
    }
}
