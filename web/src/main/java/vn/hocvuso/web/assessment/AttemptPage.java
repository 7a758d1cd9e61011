package vn.hocvuso.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocvuso.assessment.Attempts;
import vn.hocvuso.assessment.Sheet;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.web.session.Me;

/** assessment/attempt.xhtml: the questions of a running try. */
@Named
@RequestScoped
public class AttemptPage {

    @Inject
    Attempts attempts;

    @Inject
    Me me;

    @Inject
    Way way;

    @Inject
    Device device;

    private long id;
    private int page = 1;
    private Sheet sheet;

    public void load() {
        try {
            sheet = attempts.sheet(me.caller(), id, device.mark()).orElse(null);
            if (sheet == null) {
                way.to("/assessment/review?id=" + id);
            }
        } catch (RuleBroken elsewhere) {
            way.to("/assessment/hand-over?id=" + id);
        }
    }

    /** The questions of this page. */
    public List<Sheet.Asked> getQuestions() {
        return sheet == null ? List.of() : sheet.page(page);
    }

    /** The page that is shown, from 1. */
    public int getShown() {
        return sheet == null ? 1 : sheet.within(page);
    }

    public boolean isLast() {
        return sheet == null || getShown() == sheet.pages();
    }

    /** Where a question stands: on this page, or on another. */
    public String place(Sheet.Asked question) {
        int there = sheet.pageOf(question.slot());
        return (there == getShown() ? "" : address(there)) + "#q" + question.slot();
    }

    public String address(int number) {
        return "/assessment/attempt?id=" + id + "&page=" + number;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public Sheet getSheet() {
        return sheet;
    }
}
