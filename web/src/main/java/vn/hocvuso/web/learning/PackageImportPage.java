package vn.hocvuso.web.learning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import vn.hocvuso.learning.PackageLine;
import vn.hocvuso.learning.PackagePreview;
import vn.hocvuso.learning.Packages;
import vn.hocvuso.learning.pack.PackProblem;
import vn.hocvuso.people.UnitCard;
import vn.hocvuso.people.Units;
import vn.hocvuso.platform.Action;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.faces.NotFound;
import vn.hocvuso.web.faces.Says;
import vn.hocvuso.web.faces.Words;
import vn.hocvuso.web.people.MyRoles;
import vn.hocvuso.web.session.Me;

/** learning/package-import.xhtml: a course comes in as a zip, is looked at, and taken; others go home. */
@Named
@RequestScoped
public class PackageImportPage {

    private static final long KB = 1 << 10;
    private static final long MB = 1 << 20;

    @Inject
    Packages packages;

    @Inject
    Units units;

    @Inject
    MyRoles my;

    @Inject
    Me me;

    @Inject
    Asked asked;

    @Inject
    Says says;

    @Inject
    Words words;

    private PackagePreview preview;
    private UnitCard unit;
    private List<PackageLine> lines;

    /** What was just looked at. */
    void show(PackagePreview looked) {
        preview = looked;
    }

    /** Asks for the right before anything is shown. */
    public void load() {
        if (preview == null && asked.text("file") != null) {
            preview = packages.waiting(me.caller(), asked.number("file"));
        }
        if (preview == null) {
            getLines();
        }
    }

    public String accept() {
        var code = packages.accept(me.caller(), asked.number("file"), asked.text("replace") != null);
        says.done("package.taken", code);
        return PackageServlet.PAGE + "?faces-redirect=true&unit=" + getUnit().code();
    }

    /** What is wrong as a sentence. */
    public String said(PackProblem problem) {
        return words.of(problem.key(), problem.args().toArray());
    }

    /** Such as 1,4 MB. */
    public String size(long bytes) {
        return bytes < MB
                ? words.of("package.size.kb", (bytes + KB - 1) / KB)
                : words.of("package.size.mb", (double) bytes / MB);
    }

    public int getMinutes() {
        return preview.comes().lessons().stream()
                .mapToInt(PackagePreview.Lesson::minutes)
                .sum();
    }

    public String getHow() {
        var target = preview.comes().target();
        return words.of("package.how." + target.how().name().toLowerCase(Locale.ROOT), target.code());
    }

    /** Null until one was looked at. */
    public PackagePreview getPreview() {
        return preview;
    }

    public UnitCard getUnit() {
        if (unit == null) {
            unit = preview == null
                    ? my.unit(Action.AUTHOR)
                    : units.card(preview.unit()).orElseThrow(NotFound::new);
        }
        return unit;
    }

    /** What may be taken home. */
    public List<PackageLine> getLines() {
        if (lines == null) {
            lines = packages.exportable(me.caller(), getUnit().id());
        }
        return lines;
    }
}
