package vn.hocvuso.people;

import java.time.Clock;
import vn.hocvuso.TestDatabase;
import vn.hocvuso.platform.Rights;

/** Who may do what by the roles in a test's database, for other contexts' tests. */
public record RolesOn(Rights rights, Roles roles) {

    public static RolesOn database(TestDatabase database, Clock clock) {
        var rights = new RoleRights();
        rights.sql = database.sql();
        rights.clock = clock;
        var roles = new Roles();
        roles.em = database.entities();
        roles.sql = database.sql();
        roles.rights = rights;
        roles.clock = clock;
        return new RolesOn(rights, roles);
    }
}
