package vn.hocvuso.web.learning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocvuso.learning.path.LearningProgrammes;
import vn.hocvuso.learning.path.MyProgramme;
import vn.hocvuso.learning.path.PartLine;
import vn.hocvuso.learning.path.ProgrammeCard;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.faces.NotFound;
import vn.hocvuso.web.session.Me;

/** learning/programme.xhtml: a programme in its order; for whom it is asked of, with states and last days. */
@Named
@RequestScoped
public class ProgrammePage {

    @Inject
    LearningProgrammes programmes;

    @Inject
    MyProgrammesList list;

    @Inject
    Me me;

    @Inject
    Asked asked;

    private ProgrammeCard card;
    private MyProgramme mine;
    private List<PartLine> parts;

    public void load() {
        var code = asked.text("code");
        mine = list.getAll().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElse(null);
        card = programmes.card(me.caller(), code).orElseThrow(NotFound::new);
        parts = mine == null ? programmes.parts(me.caller(), code) : List.of();
    }

    public ProgrammeCard getCard() {
        return card;
    }

    /** Null where it is not asked of the reader. */
    public MyProgramme getMine() {
        return mine;
    }

    /** As everybody sees them; empty where it is asked of the reader. */
    public List<PartLine> getParts() {
        return parts;
    }
}
