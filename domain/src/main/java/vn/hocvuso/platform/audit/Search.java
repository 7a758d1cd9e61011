package vn.hocvuso.platform.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which rows are wanted, newest first; what is null does not matter.
 *
 * @param who any of these persons, like {@code about} and the units
 * @param from the first instant, included
 * @param to the last, not included
 * @param before rows with a smaller number only: the last one of the page before
 * @param most how many at most
 */
public record Search(
        List<Long> who,
        List<Long> about,
        List<Long> units,
        String action,
        Instant from,
        Instant to,
        Long before,
        int most) {

    private static final String ANY = "= any (cast(string_to_array(?, ',') as bigint[]))";

    /** Conditions on a table called {@code a}, each with its argument. */
    Map<String, Object> conditions() {
        var all = new LinkedHashMap<String, Object>();
        all.put("a.who " + ANY, joined(who));
        all.put("a.about " + ANY, joined(about));
        all.put("a.unit_id " + ANY, joined(units));
        all.put("a.action = ?", action);
        all.put("a.at >= ?", from == null ? null : from.atOffset(ZoneOffset.UTC));
        all.put("a.at < ?", to == null ? null : to.atOffset(ZoneOffset.UTC));
        all.put("a.id < ?", before);
        all.values().removeIf(argument -> argument == null);
        return all;
    }

    private static String joined(List<Long> numbers) {
        return numbers == null ? null : numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
