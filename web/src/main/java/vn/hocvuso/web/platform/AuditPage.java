package vn.hocvuso.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.people.AuditBook;
import vn.hocvuso.people.AuditLines;
import vn.hocvuso.people.UnitCard;
import vn.hocvuso.people.Units;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.AuditState;
import vn.hocvuso.web.faces.Language;
import vn.hocvuso.web.faces.Says;
import vn.hocvuso.web.people.MyRoles;
import vn.hocvuso.web.session.Me;

/** platform/audit.xhtml: what happened at a unit and below it, for whoever may read the audit there. */
@Named
@RequestScoped
public class AuditPage {

    @Inject
    AuditBook book;

    @Inject
    AuditAsked asked;

    @Inject
    Units units;

    @Inject
    MyRoles my;

    @Inject
    Me me;

    @Inject
    Says says;

    @Inject
    Language language;

    @Inject
    Clock clock;

    private UnitCard unit;
    private AuditState state;
    private List<AuditShown> lines = List.of();
    private Long older;

    public void load() {
        unit = my.unit(Action.READ_AUDIT);
        state = book.state(me.caller(), unit.id());
        try {
            show(book.page(me.caller(), unit.id(), asked.question()));
        } catch (RuleBroken rule) {
            says.refused(rule);
        }
    }

    private void show(AuditLines page) {
        var words = new AuditWords(language.words());
        lines = page.lines().stream().map(words::shown).toList();
        older = page.older();
    }

    /** Where the reader may go from here: the units above that are the reader's too, this one, and those just below. */
    public List<UnitCard> getPlaces() {
        var mine = my.units(Action.READ_AUDIT);
        var above = units.path(unit.id()).stream().dropWhile(place -> !mine.contains(place.id()));
        return Stream.concat(above, units.children(unit.id()).stream()).toList();
    }

    public List<AuditWords.Deed> getActions() {
        return new AuditWords(language.words()).deeds();
    }

    /** The number of the one person asked for, to who erases anybody at all; who has left stands on no list any more. */
    public String getErasable() {
        return my.units(Action.ERASE).isEmpty() ? null : asked.aboutNumber();
    }

    public UnitCard getUnit() {
        return unit;
    }

    public AuditState getState() {
        return state;
    }

    public boolean isBehind() {
        return state.isBehind(clock.instant());
    }

    public AuditAsked getAsked() {
        return asked;
    }

    public List<AuditShown> getLines() {
        return lines;
    }

    /** The address of the next page, without its path; null where there is none. */
    public String getOlder() {
        return older == null ? null : asked.olderThan(older);
    }
}
