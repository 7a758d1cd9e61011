package vn.hocvuso.web.learning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.learning.path.Coverage;
import vn.hocvuso.learning.path.CoverageGrid;
import vn.hocvuso.skills.FrameworkCard;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.faces.NotFound;
import vn.hocvuso.web.session.Me;
import vn.hocvuso.web.skills.SeenFrameworks;

/** learning/coverage.xhtml: which competences of a framework a programme or a course teaches, and at which levels. */
@Named
@RequestScoped
public class CoveragePage {

    private static final String USUAL = "tt02-2025";

    @Inject
    Coverage coverage;

    @Inject
    SeenFrameworks seen;

    @Inject
    Me me;

    @Inject
    Asked asked;

    private CoverageGrid grid;

    public void load() {
        grid = found().orElseThrow(NotFound::new);
    }

    private Optional<CoverageGrid> found() {
        return getProgramme() != null
                ? coverage.ofProgramme(me.caller(), getProgramme(), getFramework())
                : coverage.ofCourse(me.caller(), asked.text("course"), getFramework());
    }

    public CoverageGrid getGrid() {
        return grid;
    }

    public String getProgramme() {
        return asked.text("programme");
    }

    public String getFramework() {
        return asked.text("framework") == null ? USUAL : asked.text("framework");
    }

    /** What an address of the same grid says it is about. */
    public String getAbout() {
        return getProgramme() != null ? "programme=" + getProgramme() : "course=" + asked.text("course");
    }

    /** Back to what it is about. */
    public String getBack() {
        return getProgramme() != null
                ? "/learning/programme?code=" + getProgramme()
                : "/learning/course?code=" + asked.text("course");
    }

    public List<FrameworkCard> getFrameworks() {
        return seen.cards();
    }
}
