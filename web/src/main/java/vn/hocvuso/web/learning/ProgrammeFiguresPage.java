package vn.hocvuso.web.learning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import vn.hocvuso.learning.figures.MemberLine;
import vn.hocvuso.learning.figures.PartFigure;
import vn.hocvuso.learning.figures.ProgrammeFigure;
import vn.hocvuso.learning.figures.ProgrammeFigures;
import vn.hocvuso.learning.figures.Which;
import vn.hocvuso.learning.path.ProgrammeAssignments;
import vn.hocvuso.people.UnitCard;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.Rights;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.faces.AskedDay;
import vn.hocvuso.web.faces.Says;
import vn.hocvuso.web.session.Me;

/** learning/programme-figures.xhtml: how far people are, part by part, on a day; and who, for whoever may see names. */
@Named
@RequestScoped
public class ProgrammeFiguresPage {

    @Inject
    ProgrammeFigures figures;

    @Inject
    ProgrammeAssignments assignments;

    @Inject
    ProgrammeUnit unit;

    @Inject
    Rights rights;

    @Inject
    AskedDay askedDay;

    @Inject
    Asked asked;

    @Inject
    Me me;

    @Inject
    Says says;

    private UnitCard card;
    private ProgrammeFigure figure;
    private boolean named;
    private List<MemberLine> people = List.of();

    public void load() {
        card = unit.card();
        figure = figures.figure(me.caller(), asked.number("id"), card.id(), getDay());
        named = figures.maySeeNames(me.caller(), card.id());
        if (named && asked.text("who") != null) {
            people = figures.people(me.caller(), getId(), card.id(), getDay(), getPart(), getWhich(), getPage());
        }
    }

    /** From today on it is asked of nobody. */
    public String end() {
        assignments.end(me.caller(), getId());
        says.done("programme.ended-now");
        return getAddress() + "&faces-redirect=true";
    }

    /** Whether the reader may end it: it runs, and was asked at this unit. */
    public boolean isEnding() {
        return !figure.line().isEnded()
                && figure.line().unit().equals(card.id())
                && rights.may(me.caller(), Action.KEEP_ROSTER, card.id());
    }

    public UnitCard getCard() {
        return card;
    }

    public ProgrammeFigure getFigure() {
        return figure;
    }

    public boolean isNamed() {
        return named;
    }

    public List<MemberLine> getPeople() {
        return people;
    }

    public boolean isListing() {
        return named && asked.text("who") != null;
    }

    public Which[] getAll() {
        return Which.values();
    }

    public Which getWhich() {
        return Which.of(asked.text("who"));
    }

    public Long getPart() {
        return asked.text("part") == null ? null : (Long) asked.number("part");
    }

    /** The part asked about, or null. */
    public PartFigure getPartFigure() {
        return figure.parts().stream()
                .filter(one -> getPart() != null && one.part() == getPart())
                .findFirst()
                .orElse(null);
    }

    public int getPage() {
        return asked.text("page") == null ? 0 : (int) Math.max(0, Math.min(asked.number("page"), 100_000));
    }

    /** Whether there are people on the next page. */
    public boolean isMore() {
        return !people.isEmpty() && people.get(0).all() > (getPage() + 1L) * ProgrammeFigures.PAGE;
    }

    public long getId() {
        return figure.line().id();
    }

    public LocalDate getDay() {
        return askedDay.getDay();
    }

    public boolean isLate(MemberLine one) {
        return getPart() == null ? one.late() > 0 : one.overdue();
    }

    public boolean isDone(MemberLine one) {
        return getPart() == null ? one.done() == one.required() : one.did();
    }

    /** This page without names. */
    public String getAddress() {
        return "/learning/programme-figures?id=" + getId() + "&unit=" + card.code() + askedDay.getQuery();
    }

    /** The people behind a figure; null where the reader may not see them. */
    public String people(Long part, String who) {
        return named ? getAddress() + "&who=" + who + (part == null ? "" : "&part=" + part) + "#people" : null;
    }

    public String page(int number) {
        return getAddress() + "&who=" + getWhich().code() + (getPart() == null ? "" : "&part=" + getPart()) + "&page="
                + number + "#people";
    }
}
