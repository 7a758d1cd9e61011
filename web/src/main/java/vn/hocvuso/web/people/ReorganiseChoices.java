package vn.hocvuso.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import vn.hocvuso.people.UnitCard;
import vn.hocvuso.people.UnitFound;
import vn.hocvuso.people.UnitNode;
import vn.hocvuso.people.UnitTree;
import vn.hocvuso.people.Units;
import vn.hocvuso.platform.Action;
import vn.hocvuso.web.faces.AskedDay;
import vn.hocvuso.web.session.Me;

/** The units one can be merged with or moved to: the nearest ones, those found by name, and those chosen before. */
@Named
@RequestScoped
public class ReorganiseChoices {

    /** A unit to choose. */
    public record Choice(String code, String name, String path) {}

    @Inject
    UnitTree tree;

    @Inject
    Units units;

    @Inject
    ReorganiseForm form;

    @Inject
    ChosenUnit chosen;

    @Inject
    AskedDay day;

    @Inject
    Me me;

    private Collection<Choice> beside;
    private Collection<Choice> above;

    /** Units that can go into this one. */
    public Collection<Choice> getBeside() {
        if (beside == null) {
            beside = choices(1, form.getMerged());
        }
        return beside;
    }

    /** Units this one can belong to. */
    public Collection<Choice> getAbove() {
        if (above == null) {
            above = choices(2, form.getParent() == null ? List.of() : List.of(form.getParent()));
        }
        return above;
    }

    /** @param up how many steps up the units stand whose children are the nearest ones */
    private Collection<Choice> choices(int up, List<String> before) {
        var path = chosen.to(Action.REORGANISE).path();
        var all = new LinkedHashMap<String, Choice>();
        before.stream()
                .flatMap(code -> units.card(code).stream())
                .map(ReorganiseChoices::choice)
                .forEach(choice -> all.putIfAbsent(choice.code(), choice));
        found().forEach(choice -> all.putIfAbsent(choice.code(), choice));
        if (path.size() > up) {
            tree.children(path.get(path.size() - 1 - up).id(), day.getDay()).stream()
                    .map(ReorganiseChoices::choice)
                    .forEach(choice -> all.putIfAbsent(choice.code(), choice));
        }
        all.keySet().removeAll(notThese(path, up));
        return all.values();
    }

    /** Neither the unit itself nor the one it already belongs to. */
    private static List<String> notThese(List<UnitCard> path, int up) {
        return path.stream()
                .skip(Math.max(0, path.size() - up))
                .map(UnitCard::code)
                .toList();
    }

    private Stream<Choice> found() {
        return form.getFind() == null
                ? Stream.of()
                : tree.find(me.caller(), form.getFind()).stream()
                        .filter(unit -> unit.last() == null)
                        .map(ReorganiseChoices::choice);
    }

    private static Choice choice(UnitFound unit) {
        return new Choice(unit.code(), unit.name(), unit.path());
    }

    private static Choice choice(UnitNode unit) {
        return new Choice(unit.code(), unit.name(), "");
    }

    private static Choice choice(UnitCard unit) {
        return new Choice(unit.code(), unit.name(), "");
    }
}
