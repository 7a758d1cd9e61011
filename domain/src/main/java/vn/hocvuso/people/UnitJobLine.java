package vn.hocvuso.people;

import java.time.Instant;
import vn.hocvuso.kernel.Share;

/**
 * A job as an administrator of its unit finds it in a list.
 *
 * @param of null while nobody knows
 * @param stuck nobody works on it although it is its turn
 */
public record UnitJobLine(
        long id,
        String kind,
        String unit,
        String by,
        String state,
        long done,
        Long of,
        Instant askedAt,
        boolean stuck) {

    /** Null while nobody knows of how many. */
    public Share progress() {
        return of == null ? null : new Share(done, of);
    }
}
