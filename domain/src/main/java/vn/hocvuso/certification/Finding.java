package vn.hocvuso.certification;

import java.time.LocalDate;
import vn.hocvuso.certification.rule.PassedCourse;
import vn.hocvuso.kernel.Bilingual;

/**
 * What one line of a rule finds of one person: met on a day by something, or what to do next.
 *
 * @param criterion the line's id
 * @param evidence what sort of thing meets this line, such as {@code passed_course}
 * @param reference which one exactly, such as the code of a course
 * @param metOn null while it is missing
 * @param next null once it is met
 */
public record Finding(
        String criterion, Bilingual text, String evidence, String reference, LocalDate metOn, NextStep next) {

    private static final String PASSED_COURSE = "passed_course";

    static Finding met(PassedCourse line, LocalDate on) {
        return new Finding(line.id(), line.text(), PASSED_COURSE, line.course(), on, null);
    }

    static Finding missing(PassedCourse line, NextStep.Kind next) {
        return new Finding(
                line.id(), line.text(), PASSED_COURSE, line.course(), null, new NextStep(next, line.course()));
    }

    public boolean met() {
        return metOn != null;
    }
}
