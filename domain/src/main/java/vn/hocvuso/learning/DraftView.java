package vn.hocvuso.learning;

import java.util.List;
import vn.hocvuso.learning.draft.DraftCourse;
import vn.hocvuso.learning.draft.DraftSection;
import vn.hocvuso.learning.draft.DraftVersionLine;

/** A course as those who write it see it. */
public record DraftView(
        DraftCourse course, List<DraftSection> sections, List<TaughtLine> goals, List<DraftVersionLine> versions) {

    public long lessons() {
        return sections.stream().mapToLong(section -> section.lessons().size()).sum();
    }
}
