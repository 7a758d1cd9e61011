package vn.hocvuso.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import vn.hocvuso.kernel.RuleBroken;

/**
 * The day a page is asked for: {@code day} in the address, as people type it, else today; with {@code restated}, told on
 * the units of today. A day that cannot be read, or is still to come, is told as such and the page is of today.
 */
@Named
@RequestScoped
public class AskedDay {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("d/M/uuuu");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    @Inject
    HttpServletRequest request;

    @Inject
    Says says;

    @Inject
    Clock clock;

    private LocalDate day;

    public LocalDate getDay() {
        if (day == null) {
            day = asked();
        }
        return day;
    }

    private LocalDate asked() {
        try {
            var typed = typed("day").orElseGet(this::today);
            RuleBroken.unless(!typed.isAfter(today()), "common.day.later", typed);
            return typed;
        } catch (RuleBroken unusable) {
            says.refused(unusable);
            return today();
        }
    }

    /**
     * A day typed into a field.
     *
     * @throws RuleBroken {@code common.day.form}
     */
    public Optional<LocalDate> typed(String field) {
        var value = request.getParameter(field);
        try {
            return value == null || value.isBlank()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(value.strip(), TYPED));
        } catch (DateTimeParseException e) {
            throw new RuleBroken("common.day.form", value);
        }
    }

    public boolean isToday() {
        return getDay().equals(today());
    }

    public boolean isRestated() {
        return request.getParameter("restated") != null && !isToday();
    }

    /** As it is typed into a field: day, month, year. */
    public String getWritten() {
        return WRITTEN.format(getDay());
    }

    /** What an address of another page needs to be of the same day: nothing for today. */
    public String getQuery() {
        return isToday() ? "" : "&day=" + getWritten() + (isRestated() ? "&restated=yes" : "");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
