package vn.hocvuso.people;

import java.time.LocalDate;

/**
 * What tells one person of a unit from another.
 *
 * @param birthDate null where unknown, like {@code phone} and {@code number}
 */
record Identity(FullName name, LocalDate birthDate, String phone, IdentityMark number) {

    enum Likeness {
        /** One person. */
        SAME,
        /** One name, and nothing that tells whether it is one person. */
        PERHAPS,
        /** Two persons with one telephone number, which is more likely a slip. */
        SHARED_PHONE,
        /** Two given names with one identity number, which is a slip. */
        SHARED_NUMBER,
        OTHER
    }

    /**
     * Where both identity numbers are known they say it alone, but for a slip. Else the same name with the same birth date or telephone number is the same person; so is the same number where given
     * name and birth date agree (a family name set right). Twins have two names and stay two.
     */
    Likeness to(Identity other) {
        if (number != null && other.number != null) {
            return byNumber(other);
        }
        var sameName = name.key().equals(other.name.key());
        var samePhone = phone != null && phone.equals(other.phone);
        if (sameName) {
            return ofOneName(other, samePhone);
        }
        if (!samePhone) {
            return Likeness.OTHER;
        }
        var sameGiven = name.given().equalsIgnoreCase(other.name.given());
        return sameGiven && !hasOtherBirthDate(other) ? Likeness.SAME : Likeness.SHARED_PHONE;
    }

    private Likeness byNumber(Identity other) {
        if (!number.equals(other.number)) {
            return phone != null && phone.equals(other.phone) ? Likeness.SHARED_PHONE : Likeness.OTHER;
        }
        return name.given().equalsIgnoreCase(other.name.given()) ? Likeness.SAME : Likeness.SHARED_NUMBER;
    }

    private Likeness ofOneName(Identity other, boolean samePhone) {
        if (samePhone || birthDate != null && birthDate.equals(other.birthDate)) {
            return Likeness.SAME;
        }
        return hasOtherBirthDate(other) ? Likeness.OTHER : Likeness.PERHAPS;
    }

    boolean hasOtherBirthDate(Identity other) {
        return birthDate != null && other.birthDate != null && !birthDate.equals(other.birthDate);
    }

    boolean hasOtherPhone(Identity other) {
        return phone != null && other.phone != null && !phone.equals(other.phone);
    }
}
