package vn.hocvuso.platform.audit;

import java.time.Instant;
import java.util.Map;

/**
 * What somebody has to say for the audit, before it is locked and stored.
 *
 * @param who null for the system
 * @param about null where it is about nobody; then {@code before} and {@code after} name nobody
 * @param address of the client; null where there is none
 * @param before values by name; empty where there is nothing to say
 */
public record Said(
        long id,
        Instant at,
        Long who,
        String action,
        Long about,
        Long unit,
        String request,
        String address,
        Map<String, String> before,
        Map<String, String> after) {}
