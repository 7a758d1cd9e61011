package vn.hocvuso.skills;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The editions of one family.
 *
 * @param all the oldest first, withdrawn ones among them
 */
public record Editions(List<FrameworkCard> all) {

    /** The one that holds on a day: of those not withdrawn and in force by then, the newest. Empty where no day is known. */
    public Optional<FrameworkCard> inForce(LocalDate day) {
        return all.stream()
                .filter(one -> !one.isWithdrawn())
                .filter(one -> one.inForce() != null && !one.inForce().isAfter(day))
                .max(Comparator.comparing(FrameworkCard::edition));
    }

    /** The next one that may be chosen. */
    public Optional<FrameworkCard> after(FrameworkCard card) {
        return all.stream()
                .filter(one -> one.edition() > card.edition() && !one.isWithdrawn())
                .findFirst();
    }

    /** The one before it, withdrawn or not. */
    public Optional<FrameworkCard> before(FrameworkCard card) {
        return all.stream().filter(one -> one.edition() < card.edition()).reduce((first, second) -> second);
    }
}
