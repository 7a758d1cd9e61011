package vn.hocvuso.web.skills;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.people.UnitCard;
import vn.hocvuso.people.Units;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.ContentFile;
import vn.hocvuso.skills.FrameworkCard;
import vn.hocvuso.skills.OwnFrameworks;
import vn.hocvuso.web.faces.Says;
import vn.hocvuso.web.people.MyRoles;
import vn.hocvuso.web.session.Me;

/** skills/own.xhtml: the frameworks of a unit, and the way a new one comes in. */
@Named
@RequestScoped
public class OwnFrameworksPage {

    @Inject
    OwnFrameworks own;

    @Inject
    Units units;

    @Inject
    MyRoles my;

    @Inject
    Me me;

    @Inject
    Says says;

    private Part file;
    private UnitCard unit;
    private List<FrameworkCard> cards;

    /** Asks for the right before anything is shown. */
    public void load() {
        getCards();
    }

    public String upload() throws IOException {
        if (file == null || file.getSize() == 0) {
            says.refused("skills.own.none-chosen");
            return null;
        }
        long id = own.upload(me.caller(), getUnit().id(), file.getInputStream().readAllBytes());
        return "/skills/upload?faces-redirect=true&id=" + id;
    }

    public List<FrameworkCard> getCards() {
        if (cards == null) {
            cards = own.of(me.caller(), getUnit().id());
        }
        return cards;
    }

    public UnitCard getUnit() {
        if (unit == null) {
            unit = my.unit(Action.AUTHOR);
        }
        return unit;
    }

    /** The other units the reader was made an author of. */
    public List<UnitCard> getOthers() {
        return my.units(Action.AUTHOR).stream()
                .filter(other -> !other.equals(getUnit().id()))
                .map(units::card)
                .flatMap(Optional::stream)
                .toList();
    }

    /** A whole file to begin from. */
    public String getExample() {
        return ContentFile.read("frameworks/vi-du.yaml").text();
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
