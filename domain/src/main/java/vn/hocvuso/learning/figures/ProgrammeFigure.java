package vn.hocvuso.learning.figures;

import java.util.List;
import vn.hocvuso.kernel.Share;

/**
 * How far people are with a programme.
 *
 * @param done how many have done every required part
 * @param late how many are late with one at least
 * @param of how many have it
 */
public record ProgrammeFigure(AssignedLine line, long done, long late, long of, List<PartFigure> parts) {

    public Share share() {
        return new Share(done, of);
    }
}
