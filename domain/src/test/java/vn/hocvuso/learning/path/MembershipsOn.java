package vn.hocvuso.learning.path;

import java.time.Clock;
import vn.hocvuso.TestDatabase;

/** The bean of tests for the root package's tests. */
public final class MembershipsOn {

    private MembershipsOn() {}

    public static Memberships database(TestDatabase database, Clock clock) {
        var memberships = new Memberships();
        memberships.em = database.entities();
        memberships.sql = database.sql();
        memberships.clock = clock;
        return memberships;
    }
}
