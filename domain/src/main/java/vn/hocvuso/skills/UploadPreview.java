package vn.hocvuso.skills;

import java.util.List;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.skills.file.FileProblem;
import vn.hocvuso.skills.file.FrameworkText;
import vn.hocvuso.skills.file.FrameworkText.Changes;

/**
 * What would become of a file that was brought.
 *
 * @param accepted the code of what became of it already; null before
 * @param framework null when anything is wrong
 * @param problems by line
 * @param follows the edition before it; null when it is the first of its family
 * @param changes since that edition; null when there is none
 */
public record UploadPreview(
        long id,
        UnitId unit,
        String accepted,
        FrameworkText framework,
        List<FileProblem> problems,
        FrameworkCard follows,
        Changes changes) {

    public boolean isAccepted() {
        return accepted != null;
    }

    public long competences() {
        return framework.competences().count();
    }

    public long sentences() {
        return framework.competences().mapToLong(one -> one.sentences().size()).sum();
    }
}
