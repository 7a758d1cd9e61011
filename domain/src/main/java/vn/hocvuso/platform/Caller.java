package vn.hocvuso.platform;

import java.util.Optional;
import vn.hocvuso.kernel.PersonId;

/**
 * Whoever asks: a person who signed in, or a visitor.
 *
 * @param person null for a visitor
 */
public record Caller(PersonId person) {

    public static final Caller VISITOR = new Caller(null);

    public boolean isVisitor() {
        return person == null;
    }

    /** The person, refusing a visitor. */
    public PersonId required() {
        return Optional.ofNullable(person).orElseThrow(NotAllowed::new);
    }
}
