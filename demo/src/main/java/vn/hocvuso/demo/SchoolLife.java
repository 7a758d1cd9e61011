package vn.hocvuso.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hocvuso.assessment.bank.BankCell;
import vn.hocvuso.assessment.bank.BankQuestion;
import vn.hocvuso.certification.paper.CheckCode;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.people.Audience;
import vn.hocvuso.people.Role;
import vn.hocvuso.platform.Caller;

/** One school's story, laid into the timeline: its list, its learners, its papers. */
final class SchoolLife {

    private static final String PROGRAMME = "gxn-pho-cap-ky-nang-so";

    private static final int AUTHOR = 2;
    private static final int REVIEWER = 3;
    private static final String BANK = "tt02-2025";

    private final SchoolStory story;
    private final Doors doors;
    private final Caller administrator;
    private final People people;
    private final Map<String, PersonId> known = new HashMap<>();

    SchoolLife(SchoolStory story, Doors doors, Caller administrator) {
        this.story = story;
        this.doors = doors;
        this.administrator = administrator;
        this.people = new People(story);
    }

    void into(Timeline timeline) {
        timeline.at(story.listedOn().atTime(8, 30), this::list);
        for (int i = 0; i < story.finishers(); i++) {
            finishes(timeline, i, beginning(i));
        }
        for (int i = story.finishers(); i < story.finishers() + story.beginners(); i++) {
            int who = i;
            var study = new Study(doors, () -> caller(who), who);
            study.begin(timeline, beginning(i - story.finishers()).plusDays(1));
        }
        if (story.reviewedOn() != null) {
            timeline.at(story.reviewedOn().atTime(14, 0), this::reviewBank);
        }
        story.issuedOn().forEach(day -> timeline.at(day.atTime(16, 0), this::issue));
    }

    /** Person number i of the list takes every course, one after the other. */
    void finishes(Timeline timeline, int i, LocalDate first) {
        new Study(doors, () -> caller(i), i).finish(timeline, first);
    }

    /** The reviewer goes through the bank, and vouches for all of it at once. */
    private void reviewBank() {
        var reviewer = caller(REVIEWER);
        var questions = doors.bankReviews.grid(reviewer, unit(), BANK).stream()
                .map(BankCell::competence)
                .distinct()
                .flatMap(competence -> doors.bankReviews.questions(reviewer, unit(), BANK, competence).stream())
                .map(BankQuestion::id)
                .toList();
        doors.bankReviews.activate(reviewer, unit(), questions, true);
    }

    void issue() {
        doors.certificates.issueAll(certifier(), PROGRAMME, unit());
    }

    /** The manager asks the universal programme of everybody who works here. */
    void asksTheUniversalProgramme(LocalDate deadline) {
        doors.programmeAssignments.assign(
                manager(),
                "pho-cap-can-bo",
                unit(),
                Set.of(Audience.MANAGER, Audience.TEACHER, Audience.SUPPORT_STAFF),
                doors.today(),
                deadline);
    }

    /** The first valid certificate turns out to carry a slip; it is taken back in the open and issued again. */
    void correctOnePaper() {
        var paper = doors.certificates.register(certifier(), unit()).get(0);
        var code = CheckCode.typed(paper.code()).orElseThrow();
        doors.certificates.revoke(
                certifier(), code, "Họ tên trên giấy ghi thiếu chữ đệm; cấp lại theo đề nghị của đơn vị.");
        doors.certificates.reissue(certifier(), code);
    }

    /** Somebody who was not on the first list. */
    void joins(String name, LocalDate born) {
        upload(List.of(new StaffList.Row(name, born, "Giáo viên", "Lớp 3 tuổi A", "0900000099")));
    }

    Caller manager() {
        return caller(0);
    }

    UnitId unit() {
        return doors.units.card(story.unit()).orElseThrow().id();
    }

    private Caller certifier() {
        return caller(1);
    }

    private Caller caller(int i) {
        return new Caller(known.get(people.rows().get(i).name()));
    }

    private void list() {
        upload(people.rows());
        doors.roles.give(administrator, manager().person(), Role.MANAGER, unit(), null);
        doors.roles.give(administrator, certifier().person(), Role.CERTIFIER, unit(), null);
        doors.roles.give(administrator, caller(AUTHOR).person(), Role.AUTHOR, unit(), null);
        doors.roles.give(administrator, caller(REVIEWER).person(), Role.REVIEWER, unit(), null);
    }

    private void upload(List<StaffList.Row> rows) {
        var school = doors.units.card(unit()).orElseThrow().name();
        var roster = doors.rosters.upload(administrator, unit(), StaffList.of(school, rows));
        doors.rosters.accept(administrator, roster);
        for (var line : doors.persons.roster(administrator, unit(), doors.today())) {
            known.put(line.fullName(), line.id());
        }
        require(rows.stream().map(StaffList.Row::name).allMatch(known::containsKey));
    }

    private static void require(boolean complete) {
        if (!complete) {
            throw new IllegalStateException("a row of a demo list was not taken");
        }
    }

    private LocalDate beginning(int i) {
        long days = ChronoUnit.DAYS.between(story.from(), story.to());
        return story.from().plusDays(days * i / Math.max(1, story.finishers() - 1));
    }
}
