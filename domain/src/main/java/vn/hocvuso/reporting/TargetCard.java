package vn.hocvuso.reporting;

import java.time.LocalDate;
import java.util.Optional;
import vn.hocvuso.kernel.UnitId;

/**
 * A target as its plan states it.
 *
 * @param from the first day of the plan, or null where it names none
 */
public record TargetCard(
        String code,
        String plan,
        UnitId unit,
        LocalDate from,
        Integer sourceLine,
        String audiences,
        String who,
        String what,
        String kind,
        int value,
        String per,
        String byText,
        LocalDate deadline,
        boolean ourReading,
        String measure,
        String note) {

    public boolean isPercent() {
        return "percent".equals(kind);
    }

    /** How it is counted here; empty where this version cannot count it yet. */
    public Optional<Measure> counted() {
        return isPercent() ? Measure.named(measure) : Optional.empty();
    }
}
