package vn.hocvuso.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.people.Decision;
import vn.hocvuso.people.NewUnit;
import vn.hocvuso.people.UnitTree;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.faces.AskedDay;
import vn.hocvuso.web.faces.NotFound;

/** What was typed for a change of the organisation, from the address while it is looked at, from the form when it is done. */
@Named
@RequestScoped
public class ReorganiseForm {

    @Inject
    UnitTree tree;

    @Inject
    Asked asked;

    @Inject
    AskedDay days;

    Decision decision() {
        return new Decision(
                getNumber(),
                days.typed("decided").orElse(null),
                days.typed("effective").orElse(null));
    }

    NewUnit newUnit(UnitId parent) {
        return new NewUnit(getCode(), getName(), getShortName(), getLevel(), parent);
    }

    /** The units that go into this one. */
    List<UnitId> merged() {
        return getMerged().stream().map(this::unit).toList();
    }

    UnitId parent() {
        return unit(getParent());
    }

    private UnitId unit(String code) {
        return tree.unit(code).orElseThrow(NotFound::new);
    }

    public String getNumber() {
        return asked.text("number");
    }

    public String getDecided() {
        return asked.text("decided");
    }

    public String getEffective() {
        return asked.text("effective");
    }

    public String getName() {
        return asked.text("name");
    }

    public String getShortName() {
        return asked.text("short");
    }

    public String getCode() {
        return asked.text("code");
    }

    public String getLevel() {
        return asked.text("level");
    }

    public String getParent() {
        return asked.text("parent");
    }

    public List<String> getMerged() {
        return asked.texts("merged");
    }

    /** What was typed to find a unit that is not in the list. */
    public String getFind() {
        return asked.text("find");
    }
}
