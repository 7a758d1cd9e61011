package vn.hocvuso.people;

/** One strip of the printed sheet. The password is shown this once and kept nowhere. */
public record PasswordSlip(String fullName, String group, String username, String password) {

    @Override
    public String toString() {
        return "PasswordSlip[" + username + "]";
    }
}
