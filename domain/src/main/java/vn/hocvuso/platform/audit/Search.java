package vn.hocvuso.platform.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which rows are wanted, newest first; what is null does not matter.
 *
 * @param from the first instant, included
 * @param to the last, not included
 * @param before rows with a smaller number only: the last one of the page before
 * @param most how many at most
 */
public record Search(Long who, Long about, Long unit, String action, Instant from, Instant to, Long before, int most) {

    /** Conditions on a table called {@code a}, each with its argument. */
    Map<String, Object> conditions() {
        var all = new LinkedHashMap<String, Object>();
        all.put("a.who = ?", who);
        all.put("a.about = ?", about);
        all.put("a.unit_id = ?", unit);
        all.put("a.action = ?", action);
        all.put("a.at >= ?", from == null ? null : from.atOffset(ZoneOffset.UTC));
        all.put("a.at < ?", to == null ? null : to.atOffset(ZoneOffset.UTC));
        all.put("a.id < ?", before);
        all.values().removeIf(argument -> argument == null);
        return all;
    }
}
