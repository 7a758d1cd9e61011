package vn.hocvuso.people;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;

/** What is kept of an identity number: enough to find its owner again, too little to tell the number. */
@Embeddable
public class IdentityMark {

    @Column(name = "identity_hash")
    private String hash;

    @Column(name = "identity_tail")
    private String tail;

    protected IdentityMark() {}

    /**
     * @param hash 64 hexadecimal digits
     * @param tail the last three digits
     */
    IdentityMark(String hash, String tail) {
        this.hash = hash;
        this.tail = tail;
    }

    /** Null for none, as a row of the database has it. */
    static IdentityMark of(String hash, String tail) {
        return hash == null ? null : new IdentityMark(hash, tail);
    }

    String hash() {
        return hash;
    }

    String tail() {
        return tail;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IdentityMark mark && Objects.equals(hash, mark.hash);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(hash);
    }

    /** As it may be shown. */
    @Override
    public String toString() {
        return "•••" + tail;
    }
}
