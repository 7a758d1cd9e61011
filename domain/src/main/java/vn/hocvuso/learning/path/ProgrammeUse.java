package vn.hocvuso.learning.path;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import vn.hocvuso.platform.Sql;

/** Whether people have a programme: from then on what changes in it has a day. */
@ApplicationScoped
class ProgrammeUse {

    static final String ASSIGNED = "select exists (select 1 from programme_assignment where programme_id = ?)";

    record Assigned(boolean yes) {}

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** Today once it was assigned; null before. */
    LocalDate since(LearningProgramme programme) {
        var assigned = programme.id() != null
                && sql.first(Assigned.class, ASSIGNED, programme.id())
                        .orElseThrow()
                        .yes();
        return assigned ? LocalDate.now(clock) : null;
    }
}
