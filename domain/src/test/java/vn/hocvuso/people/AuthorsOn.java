package vn.hocvuso.people;

import java.time.LocalDate;
import vn.hocvuso.TestDatabase;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.Audit;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.Files;
import vn.hocvuso.platform.Rights;

/** A commune with two schools and people who write courses, for other contexts' tests. */
public final class AuthorsOn {

    private final Commune commune;
    private final LocalDate today;

    public AuthorsOn(TestDatabase database, LocalDate today) {
        this.commune = new Commune(database);
        this.today = today;
        commune.settle();
        commune.wire(today);
    }

    /** @param unit mn-a, mn-b or tam-hung above both */
    public Caller author(String unit) {
        var author = commune.holder(Role.AUTHOR, unit);
        assert commune.rights.may(author, Action.AUTHOR, unit(unit));
        return author;
    }

    public Caller manager(String unit) {
        return commune.holder(Role.MANAGER, unit);
    }

    public UnitId unit(String code) {
        return commune.unit(code);
    }

    public Rights rights() {
        return commune.rights;
    }

    public Roles roles() {
        return commune.roles;
    }

    public Files files() {
        return commune.files(today);
    }

    public Audit audit() {
        return commune.audit(today);
    }
}
