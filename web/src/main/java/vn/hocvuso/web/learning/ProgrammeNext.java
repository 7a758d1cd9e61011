package vn.hocvuso.web.learning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.hocvuso.learning.path.MyProgrammes;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.web.faces.Language;
import vn.hocvuso.web.faces.NextOffer;
import vn.hocvuso.web.faces.NextStep;

/** The programmes asked of somebody that are not done yet: before the courses they may choose freely. */
@RequestScoped
class ProgrammeNext implements NextOffer {

    private static final int ORDER = 35;

    @Inject
    MyProgrammes programmes;

    @Inject
    ProgrammeWords programmeWords;

    @Inject
    Language language;

    @Override
    public List<NextStep> to(Caller caller) {
        return programmes.open(caller).stream()
                .filter(mine -> mine.left() > 0)
                .map(mine -> new NextStep(
                        ORDER,
                        programmeWords.line(mine),
                        language.words().of("programme.see"),
                        "/learning/programme?code=" + mine.code()))
                .toList();
    }
}
