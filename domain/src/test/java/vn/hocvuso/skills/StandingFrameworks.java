package vn.hocvuso.skills;

import vn.hocvuso.TestDatabase;
import vn.hocvuso.platform.Startup;

/** The frameworks for other contexts' tests. */
public final class StandingFrameworks {

    private StandingFrameworks() {}

    public static Frameworks load(TestDatabase database) {
        var frameworks = new Frameworks();
        frameworks.em = database.entities();
        frameworks.sql = database.sql();
        frameworks.load(new Startup());
        return frameworks;
    }
}
