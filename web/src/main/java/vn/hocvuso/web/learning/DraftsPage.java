package vn.hocvuso.web.learning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.learning.CourseCard;
import vn.hocvuso.learning.Courses;
import vn.hocvuso.learning.Drafts;
import vn.hocvuso.learning.draft.DraftLine;
import vn.hocvuso.learning.draft.DraftUnit;
import vn.hocvuso.people.Audience;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.faces.NotFound;
import vn.hocvuso.web.faces.Says;
import vn.hocvuso.web.session.Me;

/** learning/drafts.xhtml: the courses of one's units, and forms to begin one or to copy one. */
@Named
@RequestScoped
public class DraftsPage {

    @Inject
    Drafts drafts;

    @Inject
    Courses courses;

    @Inject
    Me me;

    @Inject
    Asked asked;

    @Inject
    Says says;

    private List<DraftLine> lines;
    private List<DraftUnit> units;
    private int page = 1;

    private String title;
    private Long unit;
    private Audience[] audiences = {};
    private String copied;
    private Long copyUnit;

    public void load() {
        if (!drafts.isAuthor(me.caller())) {
            throw new NotFound();
        }
        page = asked.text("page") == null ? 1 : (int) asked.number("page");
        lines = drafts.list(me.caller(), page);
        units = drafts.units(me.caller());
    }

    public String create() {
        return to(drafts.create(me.caller(), new UnitId(unit), title, Set.of(audiences)));
    }

    public String copy() {
        var code = drafts.copy(me.caller(), copied, new UnitId(copyUnit));
        says.done("draft.copied");
        return to(code);
    }

    private static String to(String course) {
        return "/learning/draft?faces-redirect=true&course=" + course;
    }

    public List<DraftLine> getLines() {
        return lines;
    }

    public List<DraftUnit> getUnits() {
        return units;
    }

    /** The courses that can be copied: all that are published. */
    public List<CourseCard> getPublished() {
        return courses.cards(me.caller());
    }

    public Audience[] getAll() {
        return Audience.values();
    }

    public int getPage() {
        return page;
    }

    public boolean isMore() {
        return !lines.isEmpty() && lines.get(0).all() > (long) page * Drafts.PAGE;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public Long getUnit() {
        return unit;
    }

    public void setUnit(Long unit) {
        this.unit = unit;
    }

    public Audience[] getAudiences() {
        return audiences;
    }

    public void setAudiences(Audience[] audiences) {
        this.audiences = audiences;
    }

    public String getCopied() {
        return copied;
    }

    public void setCopied(String copied) {
        this.copied = copied;
    }

    public Long getCopyUnit() {
        return copyUnit;
    }

    public void setCopyUnit(Long copyUnit) {
        this.copyUnit = copyUnit;
    }
}
