package vn.hocvuso.platform;

import java.time.Instant;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.Sentence;
import vn.hocvuso.kernel.Share;
import vn.hocvuso.kernel.UnitId;

/**
 * A job as its owner sees it, and an administrator of its unit.
 *
 * @param by whoever asked for it
 * @param at the unit it is done for, null for none
 * @param state {@code waiting}, {@code running}, {@code done}, {@code failed} or {@code cancelled}
 * @param of null while nobody knows
 * @param doing as stored, null before the first step; {@code reason}: why it failed or waits to be tried again, null for none
 */
public record JobCard(
        long id,
        String kind,
        PersonId by,
        UnitId at,
        String state,
        long done,
        Long of,
        String doing,
        String result,
        String reason,
        boolean cancelAsked,
        Instant askedAt,
        Instant finishedAt) {

    public boolean isOver() {
        return finishedAt != null;
    }

    /** Null while nobody knows of how many. */
    public Share progress() {
        return of == null ? null : new Share(done, of);
    }

    /** What it does or did last, null before the first step. */
    public Sentence says() {
        return Sentence.stored(doing);
    }

    /** Why it failed, or waits to be tried again; null for none. */
    public Sentence why() {
        return Sentence.stored(reason);
    }
}
