package vn.hocvuso.platform;

import vn.hocvuso.kernel.UnitId;

/** The one question about rights. {@code people} answers it on the organisation of the day. */
public interface Rights {

    boolean may(Caller caller, Action action, UnitId unit);

    /** Does nothing when the caller may; otherwise {@link NotAllowed}. The first line of every door. */
    default void require(Caller caller, Action action, UnitId unit) {
        if (!may(caller, action, unit)) {
            throw new NotAllowed();
        }
    }
}
