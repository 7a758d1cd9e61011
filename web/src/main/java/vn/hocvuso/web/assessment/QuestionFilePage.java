package vn.hocvuso.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import vn.hocvuso.assessment.QuestionFile;
import vn.hocvuso.assessment.QuestionFiles;
import vn.hocvuso.web.faces.NotFound;
import vn.hocvuso.web.faces.Says;
import vn.hocvuso.web.session.Me;

/** assessment/question-file.xhtml: an author tries a GIFT file and sees what was understood and what is wrong where. */
@Named
@RequestScoped
public class QuestionFilePage {

    @Inject
    QuestionFiles files;

    @Inject
    Me me;

    @Inject
    Says says;

    private Part file;
    private QuestionFile read;

    public void load() {
        if (!files.isAuthor(me.caller())) {
            throw new NotFound();
        }
    }

    public void check() throws IOException {
        if (file == null || file.getSize() == 0) {
            says.refused("assessment.file.none");
            return;
        }
        read = files.check(me.caller(), file.getInputStream().readAllBytes());
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    /** Null until a file was read. */
    public QuestionFile getRead() {
        return read;
    }
}
