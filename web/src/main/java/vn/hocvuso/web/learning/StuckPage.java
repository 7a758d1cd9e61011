package vn.hocvuso.web.learning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.learning.StuckLearner;
import vn.hocvuso.learning.StuckLearners;
import vn.hocvuso.learning.StuckList;
import vn.hocvuso.learning.watch.StuckRule;
import vn.hocvuso.people.UnitCard;
import vn.hocvuso.people.Units;
import vn.hocvuso.platform.Action;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.faces.Language;
import vn.hocvuso.web.people.MyRoles;
import vn.hocvuso.web.session.Me;

/** learning/stuck.xhtml: who of a unit needs a hand with a course, and why. */
@Named
@RequestScoped
public class StuckPage {

    @Inject
    StuckLearners learners;

    @Inject
    Units units;

    @Inject
    MyRoles my;

    @Inject
    Me me;

    @Inject
    Language language;

    @Inject
    Asked asked;

    private UnitCard unit;
    private StuckList list;

    public void load() {
        unit = my.unit(Action.SEE_NAMES);
        list = learners.at(me.caller(), unit.id(), getRule(), getPage());
    }

    public StuckRule getRule() {
        return StuckRule.of(number("n"), number("m"));
    }

    public int getPage() {
        return Math.max(1, number("page"));
    }

    /** What stands in the address for no number is no number, and then it is as usual. */
    private int number(String name) {
        return Optional.ofNullable(asked.text(name))
                .filter(text -> text.matches("\\d{1,4}"))
                .map(Integer::valueOf)
                .orElse(0);
    }

    /** Such as "Sai 4 lần liền ở một câu luyện tập của bài “Mật khẩu” (Mật khẩu mạnh)". */
    public String said(StuckLearner.Reason reason) {
        return language.words()
                .of(
                        "learning.stuck." + reason.kind(),
                        reason.number(),
                        reason.course(language.getLocale()),
                        reason.lesson());
    }

    /** Such as "Nghỉ ốm dài ngày, đến hết 31/03/2026". */
    public String away(StuckLearner one) {
        var words = language.words();
        var kind = words.of("people.absence.kind." + one.away());
        return one.awayTo() == null ? kind : words.of("learning.stuck.away.to", kind, one.awayTo());
    }

    public boolean isLast() {
        return (long) getPage() * StuckLearners.PAGE >= list.total();
    }

    /** The other units whose names the reader may see by a role given there. */
    public List<UnitCard> getOthers() {
        return my.units(Action.SEE_NAMES).stream()
                .filter(other -> !other.equals(unit.id()))
                .map(units::card)
                .flatMap(Optional::stream)
                .toList();
    }

    public UnitCard getUnit() {
        return unit;
    }

    public StuckList getList() {
        return list;
    }
}
