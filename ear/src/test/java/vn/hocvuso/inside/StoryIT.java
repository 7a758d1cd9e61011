package vn.hocvuso.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.assessment.Attempts;
import vn.hocvuso.assessment.Given;
import vn.hocvuso.assessment.Responses;
import vn.hocvuso.certification.Certificates;
import vn.hocvuso.certification.PublicCheck;
import vn.hocvuso.certification.Status;
import vn.hocvuso.certification.paper.CheckCode;
import vn.hocvuso.demo.Key;
import vn.hocvuso.demo.StaffList;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.kernel.Share;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.learning.Courses;
import vn.hocvuso.learning.Enrolments;
import vn.hocvuso.people.Accounts;
import vn.hocvuso.people.Persons;
import vn.hocvuso.people.Role;
import vn.hocvuso.people.Roles;
import vn.hocvuso.people.RosterLine;
import vn.hocvuso.people.Rosters;
import vn.hocvuso.people.Units;
import vn.hocvuso.platform.Audit;
import vn.hocvuso.platform.AuditFilter;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.Inbox;
import vn.hocvuso.platform.InboxLine;
import vn.hocvuso.platform.Jobs;
import vn.hocvuso.platform.NotAllowed;
import vn.hocvuso.platform.Time;
import vn.hocvuso.reporting.AsOf;
import vn.hocvuso.reporting.Member;
import vn.hocvuso.reporting.TargetFigure;
import vn.hocvuso.reporting.Targets;
import vn.hocvuso.skills.Frameworks;

/**
 * From roster to report inside the real server, with the built EAR, the real database and the real Keycloak: plan 001, a
 * school of 13 that promised 95% in 2025.
 */
@ExtendWith(ArquillianExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StoryIT {

    static final String PROGRAMME = "gxn-pho-cap-ky-nang-so";
    static final List<String> COURSES = List.of("an-toan-tai-khoan", "vneid-dich-vu-cong", "ai-soan-bai");

    @Inject
    Audit audit;

    @Inject
    Units units;

    @Inject
    Persons persons;

    @Inject
    Roles roles;

    @Inject
    Rosters rosters;

    @Inject
    Accounts accounts;

    @Inject
    Jobs jobs;

    @Inject
    Inbox inbox;

    @Inject
    Courses courses;

    @Inject
    Enrolments enrolments;

    @Inject
    Attempts attempts;

    @Inject
    Responses responses;

    @Inject
    Certificates certificates;

    @Inject
    PublicCheck publicCheck;

    @Inject
    Targets targets;

    @Inject
    Frameworks frameworks;

    @Inject
    Time time;

    @Deployment
    static EnterpriseArchive application() {
        var tests = ShrinkWrap.create(WebArchive.class, "tests.war")
                .addClasses(StoryIT.class, Key.class, StaffList.class, StaffList.Row.class)
                .addAsLibraries(jarOf(Assertions.class));
        var ear = ShrinkWrap.createFromZipFile(EnterpriseArchive.class, new File("target/hocvuso.ear"));
        return ear.addAsModule(Testable.archiveToTest(tests)).setApplicationXML(new StringAsset(withTests(ear)));
    }

    /** The built EAR names its modules; what it does not name is not deployed. */
    private static String withTests(EnterpriseArchive ear) {
        try (var xml = ear.get("META-INF/application.xml").getAsset().openStream()) {
            return new String(xml.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceFirst(
                            "<module>",
                            "<module><web><web-uri>tests.war</web-uri><context-root>/tests</context-root></web></module>\n<module>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static File jarOf(Class<?> type) {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }

    @Test
    @Order(1)
    void the_content_is_there_from_the_start() {
        assertThat(units.card("mn-tam-hung-a")).isPresent();
        assertThat(frameworks.competences("tt02-2025")).hasSize(24);
    }

    @Test
    @Order(2)
    void a_school_of_13_goes_from_its_list_to_its_figure() throws InterruptedException {
        itIs(LocalDateTime.of(2025, 12, 15, 8, 0));
        var school = units.card("mn-tam-hung-a").orElseThrow().id();
        var administrator = persons.signedIn("story-administrator", "quantri");
        var staff = thirteenAreImported(administrator, school);
        var principal = staff.get(0);
        var certifier = staff.get(1);
        roles.give(administrator, principal.person(), Role.MANAGER, school, null);
        roles.give(administrator, certifier.person(), Role.CERTIFIER, school, null);
        everybodyGetsAnAccount(principal, school);

        staff.subList(0, 12).forEach(this::passesEverything);
        assertThat(certificates.issueAll(certifier, PROGRAMME, school).issued()).hasSize(12);
        assertThat(figure(principal).today()).isEqualTo(new Share(12, 13)).hasToString("12/13 (92,3%)");
        assertThat(figure(principal).state()).isEqualTo(TargetFigure.State.ON_PACE);
        assertThat(missing(principal)).containsExactly(staff.get(12).person());

        passesEverything(staff.get(12));
        assertThat(certificates.issueAll(certifier, PROGRAMME, school).issued()).hasSize(1);
        assertThat(certificates.issueAll(certifier, PROGRAMME, school).issued()).isEmpty();
        assertThat(figure(principal).today()).isEqualTo(new Share(13, 13)).hasToString("13/13 (100%)");

        var paper = certificates.register(certifier, school).get(0);
        var code = CheckCode.typed(paper.code()).orElseThrow();
        certificates.revoke(certifier, code, "Cấp nhầm cho người trùng tên");
        assertThat(figure(principal).today()).isEqualTo(new Share(12, 13));
        assertThat(publicCheck.of(code).orElseThrow().status()).isEqualTo(Status.REVOKED);

        itIs(LocalDateTime.of(2026, 1, 1, 0, 1));
        certificates.reissue(certifier, code);
        assertThat(figure(principal).atDeadline()).isEqualTo(new Share(12, 13));
        assertThat(figure(principal).today()).isEqualTo(new Share(13, 13));
        assertThat(figure(principal).state()).isEqualTo(TargetFigure.State.MISSED);
    }

    @Test
    @Order(3)
    void a_teacher_sees_the_figure_of_the_own_school_and_nobody_elses_names() {
        var school = units.card("mn-tam-hung-a").orElseThrow().id();
        var administrator = persons.signedIn("story-administrator", "quantri");
        var teacher = callers(administrator, school).get(5);
        assertThat(targets.ofPlan(teacher, "tam-hung-a-2025")).isNotEmpty();
        assertThatThrownBy(() -> missing(teacher)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> targets.ofPlan(teacher, "hoa-mai-2025")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> certificates.register(teacher, school)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> persons.roster(teacher, school, LocalDate.of(2026, 1, 1)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    @Order(4)
    void a_refused_step_leaves_nothing_behind() {
        var school = units.card("mn-tam-hung-a").orElseThrow().id();
        var administrator = persons.signedIn("story-administrator", "quantri");
        var teacher = callers(administrator, school).get(5);
        var before = roles.below(administrator, school).size();
        assertThatThrownBy(() -> roles.give(administrator, teacher.person(), Role.AUTHOR, school, LocalDate.EPOCH))
                .isInstanceOf(RuleBroken.class);
        assertThat(roles.below(administrator, school)).hasSize(before);
        time.moveTo(null);
    }

    @Test
    @Order(5)
    void what_was_done_and_who_was_shown_stands_sealed_in_the_audit() throws InterruptedException {
        var school = units.card("mn-tam-hung-a").orElseThrow().id();
        for (int waits = 0; audit.check(null).waiting() > 0 && waits < 300; waits++) {
            Thread.sleep(100);
        }
        var checked = audit.check(null);
        assertThat(checked.wrong()).isNull();
        assertThat(checked.waiting()).isZero();
        assertThat(audit.entries(AuditFilter.ALL.at(school).doing("person.added")))
                .hasSize(13);
        assertThat(audit.entries(AuditFilter.ALL.at(school).doing("certificate.issued")))
                .isNotEmpty();
        assertThat(audit.entries(AuditFilter.ALL.at(school).doing("roster.read")))
                .isNotEmpty();
    }

    private List<Caller> thirteenAreImported(Caller administrator, UnitId school) {
        var rows = new ArrayList<StaffList.Row>();
        for (int i = 0; i < 13; i++) {
            var position =
                    i == 0 ? "Hiệu trưởng" : i == 1 ? "Phó hiệu trưởng" : i < 11 ? "Giáo viên" : "Nhân viên nấu ăn";
            var name = "Nguyễn Thị Thử " + (char) ('A' + i);
            rows.add(new StaffList.Row(
                    name, LocalDate.of(1980, 1, 1 + i), position, "Tổ 1", "09000000%02d".formatted(i)));
        }
        var roster = rosters.upload(administrator, school, StaffList.of("Trường Mầm non Tam Hưng A", rows));
        rosters.accept(administrator, roster);
        rosters.accept(administrator, roster);
        var people = callers(administrator, school);
        assertThat(people).hasSize(13);
        return people;
    }

    /** The server's own threads do it, with the real Keycloak. */
    private void everybodyGetsAnAccount(Caller principal, UnitId school) throws InterruptedException {
        var job = accounts.make(principal, school).orElseThrow();
        for (int waits = 0; !jobs.card(principal, job).isOver() && waits < 600; waits++) {
            Thread.sleep(100);
        }
        assertThat(jobs.card(principal, job).result()).isEqualTo("13");
        assertThat(accounts.make(principal, school)).isEmpty();
        assertThat(inbox.newest(principal, 10)).extracting(InboxLine::link).containsExactly("/platform/job?id=" + job);
    }

    private List<Caller> callers(Caller administrator, UnitId school) {
        return persons.roster(administrator, school, LocalDate.of(2025, 12, 15)).stream()
                .map(RosterLine::id)
                .map(Caller::new)
                .toList();
    }

    private void passesEverything(Caller learner) {
        for (var course : COURSES) {
            enrolments.enrol(learner, course);
            courses.course(learner, course)
                    .orElseThrow()
                    .lessons()
                    .forEach(lesson -> enrolments.read(learner, course, lesson.slug()));
            var attempt = attempts.start(learner, course);
            var sheet = attempts.sheet(learner, attempt, "").orElseThrow();
            var key = Key.of(course);
            var answers = IntStream.range(0, sheet.questions().size())
                    .mapToObj(i -> sheet.questions().get(i))
                    .map(asked -> new Given(asked.slot(), asked.slot(), key.right(asked)))
                    .toList();
            responses.save(sheet.ticket(), attempt, answers);
            attempts.submit(learner, attempt, "");
        }
    }

    private TargetFigure figure(Caller caller) {
        return targets.figure(caller, "TH-1");
    }

    private List<PersonId> missing(Caller caller) {
        return targets.people(caller, figure(caller).target(), AsOf.on(LocalDate.of(2025, 12, 15))).stream()
                .filter(member -> !member.isReached())
                .map(Member::person)
                .toList();
    }

    private void itIs(LocalDateTime at) {
        time.moveTo(at.atZone(Time.ZONE).toInstant());
    }
}
