package vn.hocvuso.learning;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.hocvuso.kernel.Bilingual;

/**
 * A course as the catalogue shows it to one caller.
 *
 * @param audiences codes of those it is written for, with commas between, in the order of {@code people.Audience}
 * @param lessons how many it has, and how many of them the caller has read
 * @param minutes to read all of it
 * @param quiz code of its test, or null
 * @param quizPassedOn the day the caller passed the test, or null
 * @param enrolledOn the day the caller took a place, or null
 * @param completedOn the day the caller completed it, or null
 */
public record CourseCard(
        String code,
        String titleVi,
        String titleEn,
        String summaryVi,
        String summaryEn,
        String framework,
        String licence,
        String audiences,
        long lessons,
        long minutes,
        long read,
        String quiz,
        LocalDate quizPassedOn,
        LocalDate enrolledOn,
        LocalDate completedOn) {

    public String title(Locale locale) {
        return new Bilingual(titleVi, titleEn).in(locale);
    }

    public String summary(Locale locale) {
        return new Bilingual(summaryVi, summaryEn).in(locale);
    }

    public List<String> audience() {
        return audiences == null ? List.of() : Arrays.asList(audiences.split(","));
    }

    /** Lessons still to read. */
    public long left() {
        return lessons - read;
    }

    public boolean isBegun() {
        return enrolledOn != null;
    }

    public boolean isCompleted() {
        return completedOn != null;
    }

    /** Whether the test is still to be passed. */
    public boolean isQuizOpen() {
        return quiz != null && quizPassedOn == null;
    }
}
