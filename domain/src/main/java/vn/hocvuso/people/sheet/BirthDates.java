package vn.hocvuso.people.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** A day of birth: a date of Excel, or text such as 5/9/1987, 05-09-1987, 05.09.1987, 1987-09-05. Nothing is guessed. */
final class BirthDates {

    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})\\s*[/.\\-]\\s*(\\d{1,2})\\s*[/.\\-]\\s*(\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ]00:00(?::00)?)?");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d{2}");
    private static final int OLDEST = 120;

    private BirthDates() {}

    static Parsed<LocalDate> read(CellValue cell, LocalDate today) {
        if (cell.day() != null) {
            return plausible(cell.day(), today);
        }
        var text = cell.text().replaceFirst("^'", "");
        if (YEAR.matcher(text).matches()) {
            return Parsed.fault("roster.fault.birth-year-only");
        }
        var dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            return day(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1), today);
        }
        var yearFirst = YEAR_FIRST.matcher(text);
        return yearFirst.matches()
                ? day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3), today)
                : Parsed.fault("roster.fault.birth-form");
    }

    private static Parsed<LocalDate> day(String year, String month, String day, LocalDate today) {
        try {
            return plausible(
                    LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)), today);
        } catch (DateTimeException e) {
            return Parsed.fault("roster.fault.birth-no-such-day");
        }
    }

    private static Parsed<LocalDate> plausible(LocalDate day, LocalDate today) {
        return day.isAfter(today) || day.isBefore(today.minusYears(OLDEST))
                ? Parsed.fault("roster.fault.birth-unlikely")
                : Parsed.of(day);
    }
}
