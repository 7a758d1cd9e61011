package vn.hocvuso.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import vn.hocvuso.people.UnitCard;
import vn.hocvuso.people.UnitLine;
import vn.hocvuso.people.Units;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.Rights;
import vn.hocvuso.web.faces.Says;
import vn.hocvuso.web.session.Me;

/**
 * people/units.xhtml: a unit and all below it, with heads counted; as of today, of a day, or a day's people restated on the
 * units of today. What is typed to find a unit leaves only those, whatever the tones.
 */
@Named
@RequestScoped
public class UnitsPage {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("d/M/uuuu");

    @Inject
    Units units;

    @Inject
    Rights rights;

    @Inject
    MyRoles my;

    @Inject
    Me me;

    @Inject
    Asked asked;

    @Inject
    Says says;

    @Inject
    Clock clock;

    private UnitCard card;
    private List<UnitLine> lines;
    private boolean keepsRosters;
    private LocalDate day;

    public void load() {
        card = my.unit(Action.SEE_FIGURES);
        day = askedDay();
        lines = isRestated() ? units.restated(me.caller(), card.id(), day) : units.below(me.caller(), card.id(), day);
        keepsRosters = rights.may(me.caller(), Action.KEEP_ROSTER, card.id());
    }

    private LocalDate askedDay() {
        var typed = asked.text("day");
        try {
            return typed == null ? LocalDate.now(clock) : LocalDate.parse(typed, TYPED);
        } catch (DateTimeParseException e) {
            says.refused("people.units.day.form", typed);
            return LocalDate.now(clock);
        }
    }

    /** Those that match what was typed; all of them when nothing was. */
    public List<UnitLine> getShown() {
        return lines.stream().filter(line -> line.matches(getFind())).toList();
    }

    public String getFind() {
        return asked.text("find");
    }

    /** As it is typed: day, month, year. */
    public String getDay() {
        return TYPED.format(day);
    }

    public boolean isToday() {
        return day.equals(LocalDate.now(clock));
    }

    public boolean isRestated() {
        return asked.text("restated") != null;
    }

    public boolean isReorganises() {
        return rights.may(me.caller(), Action.REORGANISE, card.id());
    }

    public UnitCard getCard() {
        return card;
    }

    public List<UnitLine> getLines() {
        return lines;
    }

    /** Whether the names of units may lead to their rosters. */
    public boolean isKeepsRosters() {
        return keepsRosters;
    }
}
