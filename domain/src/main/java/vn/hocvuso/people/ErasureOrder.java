package vn.hocvuso.people;

import java.text.Normalizer;
import java.util.Objects;
import java.util.stream.Stream;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.people.text.Toneless;

/**
 * What somebody says who has a person's data erased.
 *
 * @param name the person's full name, typed once more
 * @param decision number of the decision or request it stands on, such as {@code 12/QĐ-THA}
 * @param reason in words that name nobody: they are kept
 */
public record ErasureOrder(String name, String decision, String reason) {

    private static final int LONGEST_DECISION = 100;
    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 500;

    /** @throws RuleBroken {@code erase.decision}, {@code erase.reason} (10 to 500 characters) */
    public ErasureOrder {
        name = clean(name);
        decision = clean(decision);
        reason = clean(reason);
        RuleBroken.unless(
                !decision.isEmpty() && decision.length() <= LONGEST_DECISION, "erase.decision", LONGEST_DECISION);
        RuleBroken.unless(
                reason.length() >= SHORTEST_REASON && reason.length() <= LONGEST_REASON,
                "erase.reason",
                SHORTEST_REASON,
                LONGEST_REASON);
    }

    /**
     * @throws RuleBroken {@code erase.name} where another name was typed; {@code erase.names} where the words that stay name
     *     the person
     */
    void requireFor(Person person) {
        var same = !name.isEmpty()
                && new FullName(name).key().equals(person.fullName().key());
        RuleBroken.unless(same, "erase.name");
        var kept = Toneless.of(decision + " " + reason);
        var named = Stream.of(person.fullName().search(), person.phone(), person.email())
                .filter(Objects::nonNull)
                .anyMatch(value -> kept.contains(Toneless.of(value)));
        RuleBroken.unless(!named, "erase.names");
    }

    private static String clean(String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }
}
