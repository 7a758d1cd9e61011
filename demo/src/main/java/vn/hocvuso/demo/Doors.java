package vn.hocvuso.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import vn.hocvuso.assessment.Attempts;
import vn.hocvuso.assessment.BankReviews;
import vn.hocvuso.assessment.Responses;
import vn.hocvuso.certification.Certificates;
import vn.hocvuso.learning.Courses;
import vn.hocvuso.learning.Enrolments;
import vn.hocvuso.learning.path.ProgrammeAssignments;
import vn.hocvuso.people.Accounts;
import vn.hocvuso.people.Persons;
import vn.hocvuso.people.Roles;
import vn.hocvuso.people.Rosters;
import vn.hocvuso.people.Units;
import vn.hocvuso.people.keycloak.KeycloakUsers;
import vn.hocvuso.platform.JobRunner;
import vn.hocvuso.platform.Time;

/** The doors of the domain that the stories go through; dependent, because a proxy has no fields. */
@Dependent
class Doors {

    @Inject
    Time time;

    @Inject
    Units units;

    @Inject
    Rosters rosters;

    @Inject
    Persons persons;

    @Inject
    Roles roles;

    @Inject
    Accounts accounts;

    @Inject
    JobRunner jobs;

    @Inject
    Courses courses;

    @Inject
    Enrolments enrolments;

    @Inject
    ProgrammeAssignments programmeAssignments;

    @Inject
    Attempts attempts;

    @Inject
    Responses responses;

    @Inject
    BankReviews bankReviews;

    @Inject
    Certificates certificates;

    @Inject
    KeycloakUsers keycloak;

    @Inject
    Clock clock;

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
