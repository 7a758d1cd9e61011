package vn.hocvuso.people;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import vn.hocvuso.kernel.UnitId;

/**
 * What was understood of an uploaded list; {@code rows} holds every row of the sheet that is not empty, once.
 *
 * @param acceptedAt null while it is only a preview
 * @param file the number of the list as it was uploaded; null when its time is over
 * @param sheet the name of the sheet that was read
 * @param unused headings of columns that were left alone
 * @param otherSheets sheets with something in them that were not read
 */
public record RosterPreview(
        long id,
        UnitId unit,
        Instant uploadedAt,
        Instant acceptedAt,
        Long file,
        String sheet,
        List<String> unused,
        List<String> otherSheets,
        int emptyRows,
        List<RosterRowLine> rows) {

    /**
     * A position nobody could place.
     *
     * @param key what its spellings have in common; empty for rows without a position
     * @param audience what was chosen for it, null while nothing is
     */
    public record Ask(String key, String position, int rows, String audience) {}

    public List<RosterRowLine> with(Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).toList();
    }

    public int count(Outcome outcome) {
        return with(outcome).size();
    }

    public boolean isAccepted() {
        return acceptedAt != null;
    }

    /** How many persons would be written by accepting it. */
    public int taken() {
        return count(Outcome.NEW) + count(Outcome.CHANGED);
    }

    /** The positions to ask about, each once. */
    public List<Ask> asks() {
        var unknown = rows.stream()
                .filter(row -> row.outcome() != Outcome.SKIPPED
                        && Positions.audience(row.position()).isEmpty())
                .collect(Collectors.groupingBy(
                        row -> Positions.key(row.position()), LinkedHashMap::new, Collectors.toList()));
        return unknown.entrySet().stream()
                .map(entry -> new Ask(
                        entry.getKey(),
                        entry.getValue().get(0).position(),
                        entry.getValue().size(),
                        entry.getValue().get(0).audience()))
                .toList();
    }
}
