package vn.hocvuso.people;

import java.time.LocalDate;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.people.text.Toneless;

/**
 * One person in the list of a unit.
 *
 * @param searchName without tones, for finding
 * @param audience such as {@code teacher}
 * @param hasAccount the account is there; {@code username} alone is only a name kept for it
 */
public record RosterLine(
        PersonId id,
        String fullName,
        String searchName,
        LocalDate birthDate,
        String phone,
        String position,
        String audience,
        String group,
        String username,
        boolean hasAccount,
        boolean hasSignedIn) {

    /** none, waiting (never signed in), used. */
    public String accountState() {
        if (!hasAccount) {
            return "none";
        }
        return hasSignedIn ? "used" : "waiting";
    }

    /** Whether what somebody typed, with tones or without, is part of the name, the username or the phone number. */
    public boolean matches(String typed) {
        var wanted = Toneless.of(typed == null ? "" : typed);
        return searchName.contains(wanted)
                || username != null && username.contains(wanted)
                || phone != null && phone.contains(wanted.replace(" ", ""));
    }
}
