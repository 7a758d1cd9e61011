package vn.hocvuso.people;

import java.time.Clock;
import vn.hocvuso.TestDatabase;
import vn.hocvuso.platform.Audit;
import vn.hocvuso.platform.Rights;

/** The door of tests for other contexts' tests. */
public final class AudiencesOn {

    private AudiencesOn() {}

    public static Audiences database(TestDatabase database, Rights rights, Clock clock, Audit audit) {
        var audiences = new Audiences();
        audiences.em = database.entities();
        audiences.sql = database.sql();
        audiences.rights = rights;
        audiences.clock = clock;
        audiences.audit = audit;
        return audiences;
    }
}
