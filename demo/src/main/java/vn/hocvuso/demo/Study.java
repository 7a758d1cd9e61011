package vn.hocvuso.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import vn.hocvuso.assessment.Given;
import vn.hocvuso.assessment.Sheet;
import vn.hocvuso.platform.Caller;

/** How one person studies: some evenings of reading, then the quiz; now and then a second try. */
final class Study {

    private static final List<String> COURSES = List.of("an-toan-tai-khoan", "vneid-dich-vu-cong", "ai-soan-bai");
    private static final int DAYS_A_COURSE = 3;

    private final Doors doors;
    private final Supplier<Caller> who;
    private final int minute;
    private final boolean needsTwoTries;

    /** @param number the person's place on the list, which gives each an own rhythm */
    Study(Doors doors, Supplier<Caller> who, int number) {
        this.doors = doors;
        this.who = who;
        this.minute = number * 7 % 60;
        this.needsTwoTries = number % 5 == 4;
    }

    /** Every course from this day on, three days each. */
    void finish(Timeline timeline, LocalDate first) {
        for (int i = 0; i < COURSES.size(); i++) {
            var course = COURSES.get(i);
            var day = first.plusDays((long) i * DAYS_A_COURSE);
            timeline.at(day.atTime(19, minute), () -> enrol(course));
            timeline.at(day.plusDays(1).atTime(20, minute), () -> read(course, Integer.MAX_VALUE));
            if (needsTwoTries && i == 0) {
                timeline.at(day.plusDays(1).atTime(21, minute), () -> take(course, 5));
            }
            timeline.at(day.plusDays(2).atTime(20, minute), () -> take(course, minute % 3));
        }
    }

    /** Two lessons of the first course, and no further yet. */
    void begin(Timeline timeline, LocalDate day) {
        var course = COURSES.get(0);
        timeline.at(day.atTime(19, minute), () -> enrol(course));
        timeline.at(day.plusDays(1).atTime(20, minute), () -> read(course, 2));
    }

    private void enrol(String course) {
        doors.enrolments.enrol(who.get(), course);
    }

    /** The first lessons of the course, in its order. */
    private void read(String course, int most) {
        var caller = who.get();
        doors.courses.course(caller, course).orElseThrow().lessons().stream()
                .limit(most)
                .forEach(lesson -> doors.enrolments.read(caller, course, lesson.slug()));
    }

    /** @param slips how many of the questions are left open */
    private void take(String course, int slips) {
        var caller = who.get();
        long attempt = doors.attempts.start(caller, course);
        var sheet = doors.attempts.sheet(caller, attempt, "").orElseThrow();
        doors.responses.save(sheet.ticket(), attempt, answers(sheet, Key.of(course), slips));
        doors.attempts.submit(caller, attempt, "");
    }

    private static List<Given> answers(Sheet sheet, Key key, int slips) {
        var questions = sheet.questions();
        return IntStream.range(0, questions.size() - slips)
                .mapToObj(i -> new Given(questions.get(i).slot(), i + 1, key.right(questions.get(i))))
                .toList();
    }
}
