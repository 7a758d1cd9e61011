package vn.hocvuso.web.learning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocvuso.learning.DraftMedia;
import vn.hocvuso.learning.draft.DraftFile;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.session.Me;

/** learning/draft-media.xhtml: the files of a draft and a form for one more, which goes to {@link DraftMediaServlet}. */
@Named
@RequestScoped
public class DraftMediaPage {

    private static final long KILO = 1024;

    @Inject
    DraftMedia media;

    @Inject
    Me me;

    @Inject
    Asked asked;

    private String code;
    private List<DraftFile> files;

    public void load() {
        code = asked.text("course");
        files = media.list(me.caller(), code);
    }

    public long kilobytes(DraftFile file) {
        return (file.length() + KILO - 1) / KILO;
    }

    public String getCode() {
        return code;
    }

    public List<DraftFile> getFiles() {
        return files;
    }
}
