package vn.hocvuso.certification;

import java.time.LocalDate;
import java.util.Locale;

/** What a certificate is worth on a day. Always computed, never stored. */
public enum Status {
    VALID,
    REVOKED,
    EXPIRED;

    /** As pages and interfaces write it, such as {@code valid}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @param validUntil the last day it holds; null for ever
     * @param revokedOn the first day it no longer holds; null when never revoked
     */
    static Status on(LocalDate day, LocalDate validUntil, LocalDate revokedOn) {
        if (revokedOn != null && !day.isBefore(revokedOn)) {
            return REVOKED;
        }
        return validUntil != null && day.isAfter(validUntil) ? EXPIRED : VALID;
    }
}
