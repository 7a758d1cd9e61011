package vn.hocvuso.learning;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.hocvuso.kernel.Bilingual;

/**
 * A course as the catalogue shows it to one caller: in the version of their place, or in today's.
 *
 * @param audiences codes of those it is written for, with commas between, in the order of {@code people.Audience}
 * @param openToAll whether anybody may take a place
 * @param lessons how many it has
 * @param minutes to read all of it
 * @param done how many of its lessons the caller has done
 * @param left how many required lessons the caller has not done
 * @param quiz code of its test, or null
 * @param quizPassedOn the day the caller passed the test, or null
 * @param enrolledOn the day the caller took a place, or null
 * @param completedOn the day the caller completed it, or null
 * @param number of the version, from 1
 * @param newest number of the version whoever begins today gets
 * @param link the short address it has, without what stands before it
 * @param waiting how many of those left wait for somebody else to confirm them
 */
public record CourseCard(
        String code,
        String titleVi,
        String titleEn,
        String summaryVi,
        String summaryEn,
        String licence,
        String audiences,
        boolean openToAll,
        long lessons,
        long minutes,
        long done,
        long left,
        String quiz,
        LocalDate quizPassedOn,
        LocalDate enrolledOn,
        LocalDate completedOn,
        int number,
        int newest,
        String link,
        long waiting) {

    public String title(Locale locale) {
        return new Bilingual(titleVi, titleEn).in(locale);
    }

    public String summary(Locale locale) {
        return new Bilingual(summaryVi, summaryEn).in(locale);
    }

    public List<String> audience() {
        return audiences == null ? List.of() : Arrays.asList(audiences.split(","));
    }

    /** How many required lessons the caller can do something about. */
    public long toDo() {
        return left - waiting;
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

    /** Whether its holder may go over to a newer version. */
    public boolean isRenewed() {
        return isBegun() && !isCompleted() && newest > number;
    }
}
