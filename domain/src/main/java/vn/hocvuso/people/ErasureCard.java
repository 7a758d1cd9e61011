package vn.hocvuso.people;

import java.time.LocalDate;
import vn.hocvuso.kernel.PersonId;

/**
 * A person before, or after, the data is erased.
 *
 * @param unitName of the last place; null where there never was one
 * @param erasedOn null while it is not; then the name is no name
 * @param decision null while it is not erased
 */
public record ErasureCard(
        PersonId id, String fullName, LocalDate birthDate, String unitName, LocalDate erasedOn, String decision) {

    public boolean isErased() {
        return erasedOn != null;
    }
}
