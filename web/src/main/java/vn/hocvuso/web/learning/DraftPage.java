package vn.hocvuso.web.learning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hocvuso.learning.DraftView;
import vn.hocvuso.learning.Drafts;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.session.Me;

/** learning/draft.xhtml: the outline of a course. What is pressed on it goes to {@link DraftServlet}. */
@Named
@RequestScoped
public class DraftPage {

    @Inject
    Drafts drafts;

    @Inject
    Me me;

    @Inject
    Asked asked;

    private String code;
    private DraftView view;

    public void load() {
        code = asked.text("course");
        view = drafts.view(me.caller(), code);
    }

    public String getCode() {
        return code;
    }

    public DraftView getView() {
        return view;
    }
}
