package vn.hocvuso.people;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.kernel.Stored;

/** Somebody the platform knows, for life: first a line of a roster, then with an account, at last perhaps deactivated. */
@Entity
@Table(name = "person")
public class Person extends Stored {

    /** What stands for a name that was erased. */
    static final FullName ERASED = new FullName("(đã xoá)");

    @Column(name = "full_name")
    private FullName fullName;

    @Column(name = "search_name")
    private String searchName;

    @Column(name = "birth_date")
    private LocalDate birthDate;

    private String phone;
    private String email;

    @Embedded
    private IdentityMark identity;

    private String account;
    private String username;

    @Column(name = "first_signed_in_at")
    private Instant firstSignedInAt;

    @Column(name = "deactivated_on")
    private LocalDate deactivatedOn;

    protected Person() {}

    Person(FullName name) {
        rename(name);
    }

    void rename(FullName name) {
        fullName = name;
        searchName = name.search();
    }

    /** Takes what is given and keeps what it has where nothing is. */
    void learn(LocalDate newBirthDate, String newPhone, String newEmail) {
        birthDate = newBirthDate == null ? birthDate : newBirthDate;
        phone = newPhone == null ? phone : newPhone;
        email = newEmail == null ? email : newEmail;
    }

    /** Takes the mark of an identity number; null says nothing. */
    void identify(IdentityMark mark) {
        identity = mark == null ? identity : mark;
    }

    LocalDate birthDate() {
        return birthDate;
    }

    IdentityMark identity() {
        return identity;
    }

    /** Keeps a username for this person before the account exists, so that a second try finds the first. */
    void reserve(String newUsername) {
        RuleBroken.unless(account == null, "account.exists");
        username = newUsername;
    }

    /** @param sub the number of the account in Keycloak */
    void link(String sub) {
        account = sub;
    }

    void signedIn(Instant at) {
        if (firstSignedInAt == null) {
            firstSignedInAt = at;
        }
    }

    void deactivate(LocalDate today) {
        if (deactivatedOn == null) {
            deactivatedOn = today;
        }
    }

    /** Forgets who it was; the row stays for what counts it. */
    void erase(LocalDate today) {
        rename(ERASED);
        birthDate = null;
        phone = null;
        email = null;
        identity = null;
        account = null;
        username = null;
        firstSignedInAt = null;
        deactivate(today);
    }

    boolean isActive() {
        return deactivatedOn == null;
    }

    boolean hasSignedIn() {
        return firstSignedInAt != null;
    }

    PersonId personId() {
        return new PersonId(id());
    }

    FullName fullName() {
        return fullName;
    }

    String phone() {
        return phone;
    }

    String email() {
        return email;
    }

    String account() {
        return account;
    }

    String username() {
        return username;
    }
}
