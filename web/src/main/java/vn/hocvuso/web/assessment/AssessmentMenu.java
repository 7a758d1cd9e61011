package vn.hocvuso.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.hocvuso.assessment.QuestionFiles;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.web.faces.MenuEntry;
import vn.hocvuso.web.faces.MenuOffer;

/** Trying a file of questions, for authors. */
@RequestScoped
class AssessmentMenu implements MenuOffer {

    private static final MenuEntry FILE = new MenuEntry(11, "assessment.menu.file", "/assessment/question-file");

    @Inject
    QuestionFiles files;

    @Override
    public List<MenuEntry> to(Caller caller) {
        return files.isAuthor(caller) ? List.of(FILE) : List.of();
    }
}
